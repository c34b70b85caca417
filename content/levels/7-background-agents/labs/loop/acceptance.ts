// The acceptance tests, which the agent cannot read. Each looks for one fact in a story's code.
import type { Story } from './agent.ts';

const wanted: Readonly<Record<string, string>> = {
  'CN-1': 'CN-000001',
  'CN-2': '19 %',
  'CN-3': 'share of a discount',
  'CN-4': 'never exceed',
  'CN-5': 'the invoice it corrects',
  'CN-6': '16 %', // the rate until the end of June
  'CN-7': 'after a retry',
  'CN-8': '50 to a page',
  'CN-9': 'in cents',
};

/** What the test says of a story's code; empty when it passes. The message gives no fact away. */
export function redMessage({ id }: Story, code: string): string {
  const fact = wanted[id];
  if (fact !== undefined && code.includes(fact)) return '';
  return `${id}: red. The total differs from the archive.`;
}
