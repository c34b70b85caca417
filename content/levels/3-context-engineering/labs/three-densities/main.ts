import { encode } from 'gpt-tokenizer';
import { measure, plot, table } from 'eight-levels/lab';
import { factsOf, lost, readJson, readText, type Facts } from './facts.ts';
import { disguise, message, type Message } from './message.ts';
import { toText } from './text.ts';

// A form writes the message down; its reader gets the facts out again.
interface Form {
  readonly name: string;
  readonly write: (message: Message) => string;
  readonly read: (text: string) => Facts;
}

const compact: Form = { name: 'compact JSON', write: (m) => JSON.stringify(m), read: readJson };
const dense: Form = { name: 'dense text', write: toText, read: readText };
const forms: readonly Form[] = [
  { name: 'indented JSON', write: (m) => JSON.stringify(m, null, 2), read: readJson },
  compact,
  dense,
];

const tokens = (form: Form): number => encode(form.write(message)).length;
const lostFrom = (form: Form, m: Message): string[] => lost(factsOf(m), form.read(form.write(m)));
const all = factsOf(message).size;

const rows = forms.map((form) => {
  const kept = all - lostFrom(form, message).length;
  const per100 = Math.round((1000 * kept) / tokens(form)) / 10;
  return [form.name, tokens(form), `${kept} of ${all}`, per100];
});
table({
  caption: 'One message, each form of it',
  columns: ['form', 'tokens', 'facts kept', 'facts per 100 tokens'],
  rows,
});
plot({
  caption: 'Tokens of each form',
  kind: 'bar',
  x: { label: 'form' },
  y: { label: 'tokens' },
  series: [{ name: 'tokens', points: forms.map((form) => [form.name, tokens(form)]) }],
  highlight: 'dense text',
});

console.log(`lost: ${lostFrom(dense, message).join(', ') || 'nothing'}`);
console.log(`\n${compact.write(message)}\n\n${dense.write(message)}\n`);

// In the disguise every value is another one, so a value that was typed into the text is lost there.
const missing = Math.max(...[message, disguise(message)].map((m) => lostFrom(dense, m).length));
const saved = 1 - tokens(dense) / tokens(compact);
console.log(`tokens saved against compact JSON: ${(Math.floor(1000 * saved) / 10).toFixed(1)} %`);
measure('tokens-saved', Math.floor(1000 * saved) / 1000);
measure('facts-lost', missing);
