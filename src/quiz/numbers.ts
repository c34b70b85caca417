import { plain } from './text.ts';

/**
 * Which typed numbers are read, declared once: `1500`, `1,500`, `1 500`, `1.5`, `1e3`, full-width digits, a sign, the
 * unit or a percent sign after it. Not read, so that nothing is guessed: `0x10`, `1,5`, `Infinity`, other scripts'
 * digits, words. Zero has no sign.
 */

/** The number a reader typed, or nothing if it is not one by the policy above. */
export function readNumber(text: string, unit = ''): number | undefined {
  const [typed, name] = [plain(text.slice(0, 80)), plain(unit)];
  const digits = (name !== '' && typed.endsWith(name) ? typed.slice(0, -name.length) : typed)
    .replace(/^~|%$/g, '')
    .replace(/(\d)[ ,'](?=\d{3}(?!\d))/g, '$1')
    .trim();
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/.test(digits)) return undefined;
  const value = Number(digits) + 0;
  return Number.isFinite(value) ? value : undefined;
}
