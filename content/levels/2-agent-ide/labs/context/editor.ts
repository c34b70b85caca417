// The scripted editor. It renames the field in the files it is shown and cannot open another one.
import type { Job } from './choices.ts';

/** The text of one shown file after the edit; unchanged where the type is not in use. */
export function edited(text: string, { type, field, renamed }: Job): string {
  const word = new RegExp(`\\b${field}\\b`, 'g');
  const rename = (part: string): string => part.replace(word, renamed);
  let after = text
    // The definition.
    .replace(new RegExp(`interface ${type} \\{[^}]*\\}`, 'g'), rename)
    // Literals that are declared to be of the type.
    .replace(new RegExp(`: ${type} = \\{[^}]*\\}`, 'g'), rename);
  // Whatever is declared to be of the type, by its name.
  for (const [, name] of text.matchAll(new RegExp(`(\\w+): ${type}\\b`, 'g'))) {
    after = after.replace(new RegExp(`\\b${name}\\.${field}\\b`, 'g'), `${name}.${renamed}`);
  }
  return after;
}
