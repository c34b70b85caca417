// Every code block gets its buttons; what they do is loaded when a reader comes near one.

const tools = document.querySelector<HTMLTemplateElement>('#code-tools');

for (const head of document.querySelectorAll('.code > figcaption')) {
  const name = (head.closest('.file') ?? head).querySelector('code, .code-lang')?.textContent;
  if (tools) head.append(tools.content.cloneNode(true));
  for (const button of head.querySelectorAll('button')) {
    button.setAttribute('aria-label', `${button.textContent} ${name}`);
  }
}

for (const type of ['pointerover', 'focusin', 'click']) {
  document.addEventListener(type, ({ target }) => {
    const button = (target as Element).closest<HTMLElement>('[data-code]');
    if (button === null) return;
    const loaded = import('./code-tools.browser.ts');
    loaded.then(
      ({ use }) => type === 'click' && use(button),
      () => undefined,
    );
  });
}
