import { draw } from '../labs/draw.browser.ts';
import { transcriptView } from '../labs/view.ts';
import { fieldText, type FieldName } from './queue-fields.ts';
import { QueueForm } from './queue-form.browser.ts';
import { EXAMPLE, isExample, withPeople, type QueueInputs } from './queue-inputs.ts';
import { isTried, leverScale, withLever, type Lever } from './queue-levers.ts';
import { queueView } from './queue-view.ts';
import { EXAMPLE_NOTE, leverText, OWN_NOTE, triedLine } from './queue-lever-words.ts';
import { bottleneck } from './queue-words.ts';

/** A reader changed the numbers of the queue, or its levers. */
export class QueueChange extends Event {
  readonly inputs: QueueInputs | undefined;

  constructor(inputs: QueueInputs | undefined) {
    super('queue-change', { bubbles: true });
    this.inputs = inputs;
  }
}

/** The review queue with a team's own numbers: typed text and levers become the model's inputs, and its answer is shown. */
export class QueueElement extends HTMLElement {
  #inputs = EXAMPLE;
  #levels: readonly number[] = [];
  readonly #form = new QueueForm(this);

  /** The team's numbers; undefined while they are those of the example. Set, they are shown, and no event is sent. */
  get inputs(): QueueInputs | undefined {
    return isExample(this.#inputs) ? undefined : this.#inputs;
  }

  set inputs(inputs: QueueInputs | undefined) {
    this.#inputs = inputs ?? EXAMPLE;
    this.#form.fill(this.#inputs);
    this.#show();
  }

  /** Offers to count these people as authors: the highest level that each practices, 0 for none. */
  suggest(levels: readonly number[]): void {
    this.#levels = levels;
    const row = this.querySelector<HTMLElement>('[data-suggest]');
    if (row) row.hidden = levels.length === 0;
  }

  connectedCallback(): void {
    this.oninput = (event) => this.#input(event.target as HTMLInputElement);
    this.onchange = (event) => this.#judge(event.target as HTMLInputElement);
    // Enter in a field judges it, and sends nothing.
    this.onsubmit = (event) => event.preventDefault();
    this.#act('suggest', () => this.#take(withPeople(this.#inputs, this.#levels)));
    this.#act('back', () => this.#change({ ...this.#inputs, whatIf: {} }));
    this.#act('no-team', () => this.#take(undefined));
    this.#form.fill(this.#inputs);
    this.#show();
  }

  #act(name: string, act: () => void): void {
    const button = this.querySelector<HTMLElement>(`[data-act="${name}"]`);
    if (button) button.onclick = act;
  }

  /** Takes what a button gives, fields included. */
  #take(inputs: QueueInputs | undefined): void {
    this.inputs = inputs;
    this.dispatchEvent(new QueueChange(this.inputs));
  }

  #input({ name, value, dataset }: HTMLInputElement): void {
    const { lever } = dataset;
    const inputs =
      lever === undefined
        ? this.#form.read(this.#inputs, name as FieldName)
        : withLever(this.#inputs, lever as Lever, Number(value));
    if (inputs) this.#change(inputs);
  }

  #judge({ name, dataset }: HTMLInputElement): void {
    if (dataset['lever'] === undefined) this.#form.judge(this.#inputs, name as FieldName);
  }

  #change(inputs: QueueInputs): void {
    this.#inputs = inputs;
    this.#show();
    this.dispatchEvent(new QueueChange(this.inputs));
  }

  #say(name: string, text: string): void {
    const out = this.querySelector(`[data-out="${name}"]`);
    if (out && out.textContent.trim() !== text) out.textContent = text;
  }

  #show(): void {
    const inputs = this.#inputs;
    const { plot, tables } = queueView(inputs);
    this.#say('whose', isExample(inputs) ? EXAMPLE_NOTE : OWN_NOTE);
    this.#say('sentence', bottleneck(inputs).sentence);
    this.#say('tried', isTried(inputs) ? triedLine(inputs) : '');
    this.#say('rest', fieldText(inputs, `share.${inputs.tiers.length - 1}`));
    for (const range of this.querySelectorAll<HTMLInputElement>('[data-lever]')) this.#place(range);
    this.#draw('plot', [plot]);
    this.#draw('tables', tables);
  }

  #place(range: HTMLInputElement): void {
    const lever = range.dataset['lever'] as Lever;
    const text = leverText(this.#inputs, lever);
    // `value` comes last: a scale cuts it.
    const { value, ...scale } = leverScale(this.#inputs, lever);
    for (const [name, bound] of Object.entries(scale)) range.setAttribute(name, String(bound));
    if (Number(range.value) !== value) range.value = String(value);
    range.setAttribute('aria-valuetext', text);
    const output = range.labels?.[0]?.nextElementSibling;
    if (output) output.textContent = text;
  }

  /** Draws anew; what a reader has folded out stays so. */
  #draw(name: string, entries: Parameters<typeof transcriptView>[0]): void {
    const out = this.querySelector(`[data-out="${name}"]`);
    if (!out) return;
    const open = [...out.querySelectorAll('details')].map((one) => one.open);
    draw(out, transcriptView(entries));
    for (const [at, one] of out.querySelectorAll('details').entries()) one.open = open[at] ?? false;
  }
}

customElements.define('course-queue', QueueElement);
