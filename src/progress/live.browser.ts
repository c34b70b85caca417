import { progressStore, type ProgressStore } from './local-store.browser.ts';
import type { Progress } from './progress.ts';

/** An element that shows what is stored, and shows it anew when this or another tab changes it. */
export abstract class LiveElement extends HTMLElement {
  protected readonly store: ProgressStore = progressStore();
  #stop: (() => void) | undefined;

  connectedCallback(): void {
    this.#stop ??= this.store.subscribe((progress) => this.show(progress));
    this.show(this.store.now());
  }

  disconnectedCallback(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  /** Puts the facts on the page. Called often: it must not lose focus or what a reader is typing. */
  protected abstract show(progress: Progress): void;

  /** Sets the text of every `data-out` slot of that name; touches nothing that is already so. */
  protected say(name: string, text: string): void {
    for (const out of this.querySelectorAll(`[data-out="${CSS.escape(name)}"]`)) {
      if (out.textContent !== text) out.textContent = text;
    }
  }

  /** The control with this `data-act`. */
  protected act(name: string): HTMLElement {
    return this.querySelector(`[data-act="${name}"]`) as HTMLElement;
  }
}
