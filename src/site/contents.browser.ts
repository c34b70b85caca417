/** Marks in the contents of a chapter which part is in the middle of the window. */
const links = [...document.querySelectorAll<HTMLAnchorElement>('.toc a')];

const middle = new IntersectionObserver(
  (parts) => {
    for (const { target, isIntersecting } of parts) if (isIntersecting) show(target.id);
  },
  { rootMargin: '-50% 0px' },
);

/** Between two parts the one before stays marked. */
function show(id: string): void {
  for (const link of links) link.ariaCurrent = link.hash === `#${id}` ? 'location' : null;
}

for (const { hash } of links) {
  const part = document.getElementById(hash.slice(1));
  if (part) middle.observe(part);
}

/** Imported for what it does. */
export {};
