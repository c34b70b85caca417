/**
 * Which typed numbers are read, declared once: `1500`, `1,500`, `1 500`, `1.5`, `1e3`, a sign, other scripts'
 * digits, the unit or a percent sign after it. Not read: `0x10`, `1,5`, `Infinity`, words. Zero has no sign.
 */

/** Zeros of the digit blocks that number keyboards of readers produce (Arabic, Persian, Devanagari, Bengali). */
const zeros = [0x660, 0x6f0, 0x966, 0x9e6];

/** The number a reader typed, or nothing if it is not one by the policy above. */
export function readNumber(text: string, unit = ''): number | undefined {
  const digits = withoutUnit(ascii(text), ascii(unit)).replace(/(\d)[ ,'](?=\d{3}(?!\d))/g, '$1');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/.test(digits)) return undefined;
  const value = Number(digits);
  return Number.isFinite(value) ? value + 0 : undefined;
}

function ascii(text: string): string {
  return text
    .slice(0, 80)
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/\p{Nd}/gu, western)
    .replace(/\u2212/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

function western(digit: string): string {
  const point = digit.codePointAt(0) ?? 0;
  const zero = zeros.find((from) => point >= from && point < from + 10);
  return zero === undefined ? digit : String(point - zero);
}

function withoutUnit(text: string, unit: string): string {
  const bare = unit !== '' && text.endsWith(unit) ? text.slice(0, -unit.length) : text;
  return bare.replace(/%$/, '').replace(/^~/, '').trim();
}
