import { readNumber } from '../quiz/numbers.ts';
import { figure } from './queue-figures.ts';
import { GROUPS, RANGES, RISKS, rounded, type QueueInputs, type Range } from './queue-inputs.ts';

type Field = keyof typeof RANGES;
/** A field of the form: what it is, and, in a table, in which row; "share.1", "hours". */
export type FieldName = `${Field}` | `${Field}.${number}`;

/** What the form has rows of; the last share is what remains, and no field. */
export const AUTHOR_FIELDS = ['people', 'perDay'] as const;
/** Of a class of risk. */
export const TIER_FIELDS = ['share', 'needs', 'minutes'] as const;
/** One of each. */
export const SINGLE_FIELDS = ['reviewers', 'hours', 'again', 'days', 'spread'] as const;

/** All fields of the form, in its order. */
export const FIELDS: readonly FieldName[] = [
  ...GROUPS.flatMap((_, at) => AUTHOR_FIELDS.map((field) => `${field}.${at}` as const)),
  ...RISKS.flatMap((_, at) => TIER_FIELDS.map((field) => `${field}.${at}` as const)),
  ...SINGLE_FIELDS,
].filter((name) => name !== `share.${RISKS.length - 1}`);

const parts = (name: FieldName): [Field, number] => {
  const [field, at] = name.split('.');
  return [field as Field, Number(at ?? 0)];
};

/** The inputs with what was typed into a field, or what is wrong with it. */
export function typed(
  inputs: QueueInputs,
  name: FieldName,
  text: string,
): { readonly inputs: QueueInputs } | { readonly problem: string } {
  const [field, at] = parts(name);
  const value = readNumber(text);
  const problem = problemOf(text, value, RANGES[field]);
  if (problem !== undefined || value === undefined) return { problem: problem ?? '' };
  if (field === 'share') return withShare(inputs, at, rounded(value));
  return { inputs: changed(inputs, field, at, rounded(value)) };
}

/** What a field holds, as it would be typed. */
export function fieldText(inputs: QueueInputs, name: FieldName): string {
  const [field, at] = parts(name);
  return String(valueOf(inputs, field, at));
}

function valueOf(inputs: QueueInputs, field: Field, at: number): number {
  if (field === 'people' || field === 'perDay') return inputs.authors[at]?.[field] ?? 0;
  if (field === 'share' || field === 'needs' || field === 'minutes') {
    return inputs.tiers[at]?.[field] ?? 0;
  }
  return inputs[field];
}

function problemOf(text: string, value: number | undefined, range: Range): string | undefined {
  const [min, max, fraction] = range;
  const asked = `${fraction ? 'a number' : 'a whole number'} from ${min} to ${figure(max)}`;
  const short = text.trim();
  if (short === '') return `This is empty: write ${asked}. The results are for the number before.`;
  if (value === undefined) {
    const comma = /^[\d\s]*,\d+$/.test(short);
    const shown = short.length > 20 ? `${short.slice(0, 19)}…` : short;
    return comma
      ? `Write decimals with a point: ${short.replace(',', '.')}. The results are for the number before.`
      : `“${shown}” is no number: write ${asked}. The results are for the number before.`;
  }
  const fits = value >= min && value <= max && (fraction || Number.isInteger(value));
  return fits ? undefined : `Write ${asked}. The results are for the number before.`;
}

function withShare(
  inputs: QueueInputs,
  at: number,
  share: number,
): { readonly inputs: QueueInputs } | { readonly problem: string } {
  const last = RISKS.length - 1;
  const others = inputs.tiers.reduce(
    (sum, one, i) => sum + (i === at || i === last ? 0 : one.share),
    0,
  );
  const rest = rounded(100 - share - others);
  if (rest < 0) {
    return {
      problem: `Together the classes make more than 100 %: ${figure(share)} and ${figure(others)}. The results are for the number before.`,
    };
  }
  const shares = inputs.tiers.map((one, i) => (i === at ? share : i === last ? rest : one.share));
  const tiers = inputs.tiers.map((one, i) => ({ ...one, share: shares[i] ?? 0 }));
  return { inputs: { ...inputs, tiers } };
}

function changed(inputs: QueueInputs, field: Field, at: number, value: number): QueueInputs {
  const row = <T>(list: readonly T[]): T[] =>
    list.map((one, i) => (i === at ? { ...one, [field]: value } : one));
  if (field === 'people' || field === 'perDay') return { ...inputs, authors: row(inputs.authors) };
  if (field === 'needs' || field === 'minutes') return { ...inputs, tiers: row(inputs.tiers) };
  return { ...inputs, [field]: value };
}
