/** Bytes as `A-Za-z0-9_-`, which addresses and chat lines leave alone, and back. */

/** What browsers and Node have alike, and the plain language has not. */
const engine = globalThis as unknown as { atob(text: string): string; btoa(text: string): string };

/** The bytes as a word without padding. */
export function toWord(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return engine.btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** True for a word of that alphabet alone. */
export const isWord = (word: string): boolean => /^[\w-]+$/.test(word);

/** The bytes of a word; `undefined` when it is none, or when it was cut between two bytes. */
export function toBytes(word: string): Uint8Array | undefined {
  if (!isWord(word) || word.length % 4 === 1) return undefined;
  const binary = engine.atob(word.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (char) => char.charCodeAt(0));
}
