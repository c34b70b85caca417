import { readPast } from '../course/past.ts';
import { LiveElement } from './live.browser.ts';
import { isRead } from './marks.ts';
import type { Progress } from './progress.ts';

/** How long something has to be in view to have been seen, in milliseconds. */
const LOOK = 1000;

/** Notes which sections of a chapter have been in view, and lets the reader say that it is read, or is not. */
export class ReadingElement extends LiveElement {
  #observer: IntersectionObserver | undefined;
  readonly #looks = new Map<Element, number>();
  #atEnd = false;

  override connectedCallback(): void {
    this.#end.hidden = false;
    this.act('toggle').onclick = () => this.#mark(!this.#isRead);
    super.connectedCallback();
    this.#observer ??= new IntersectionObserver((entries) => entries.forEach(this.#look));
    for (const section of this.#sections) this.#observer.observe(section);
    this.#observer.observe(this.#end);
  }

  override disconnectedCallback(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    for (const timer of this.#looks.values()) clearTimeout(timer);
    super.disconnectedCallback();
  }

  protected override show(progress: Progress): void {
    const read = this.#isRead;
    this.say('toggle', read ? 'Mark as not read' : 'Mark as read');
    this.say('state', read ? 'You have read this chapter.' : '');
    for (const { id } of this.#sections) {
      for (const link of document.querySelectorAll(
        `nav a[href="#${id}"], details a[href="#${id}"]`,
      )) {
        this.#markLink(link, id in progress.read);
      }
    }
  }

  get #end(): HTMLElement {
    return this.querySelector('.read-end') as HTMLElement;
  }

  get #sections(): HTMLElement[] {
    const ids = this.dataset['sections']?.split(' ') ?? [];
    return ids.flatMap((id) => document.getElementById(id) ?? []);
  }

  get #isRead(): boolean {
    return isRead(this.store.now(), this.#chapter, readPast(this.dataset['was']));
  }

  get #chapter(): string {
    return this.dataset['chapter'] ?? '';
  }

  #markLink(link: Element, read: boolean): void {
    const words = this.querySelector<HTMLTemplateElement>(
      ':scope > template[data-read]',
    )?.content.cloneNode(true);
    if (words && read && !link.hasAttribute('data-read')) link.append(words);
    link.toggleAttribute('data-read', read);
    if (!read) link.querySelector('.read-words')?.remove();
  }

  readonly #look = ({ target, isIntersecting }: IntersectionObserverEntry): void => {
    clearTimeout(this.#looks.get(target));
    if (isIntersecting)
      this.#looks.set(
        target,
        window.setTimeout(() => this.#seen(target), LOOK),
      );
  };

  #seen(target: Element): void {
    this.#observer?.unobserve(target);
    const at = Date.now();
    if (target === this.#end) this.#atEnd = true;
    else void this.store.change({ type: 'read', section: target.id, at });
    const { read, chapters } = this.store.now();
    // Someone who has said "not read" is not contradicted by scrolling.
    const open =
      !(this.#chapter in chapters || this.#isRead) && this.#sections.every(({ id }) => id in read);
    if (this.#atEnd && open) this.#mark(true);
  }

  #mark(value: boolean): void {
    const change = { type: 'chapter-read', chapter: this.#chapter, value, at: Date.now() } as const;
    void this.store.change(change);
  }
}

customElements.define('course-reading', ReadingElement);
