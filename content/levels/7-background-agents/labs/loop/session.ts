// A session: messages that are sent again with every call, as far as the window holds them.
import { encode } from 'gpt-tokenizer';

export class Session {
  calls = 0;
  /** Tokens of all calls together: each call sends everything that is still in the window. */
  sent = 0;
  largest = 0;
  private readonly window: number;
  private readonly messages: { readonly text: string; readonly size: number }[] = [];

  constructor(window: number) {
    this.window = window;
  }

  add(text: string): void {
    this.messages.push({ text, size: encode(text).length });
  }

  /** One call of the model. Returns what it saw; what no longer fits has fallen out at the front. */
  call(): string {
    while (this.messages.length > 1 && this.size() > this.window) this.messages.shift();
    this.calls += 1;
    this.sent += this.size();
    this.largest = Math.max(this.largest, this.size());
    return this.messages.map(({ text }) => text).join('\n');
  }

  private size(): number {
    return this.messages.reduce((sum, { size }) => sum + size, 0);
  }
}
