/** Questions and answers in words, read from a quiz's own page. */

/** What a question asks. */
export function askedWords(section: Element): string {
  return words(section.querySelector('legend'));
}

/**
 * An answer, given as names and values in turn, in the words of the options where they still exist. Without the
 * question's section, or for what is not in it, the values themselves.
 */
export function answerWords(section: Element | undefined, values: readonly string[]): string {
  const pairs = values.flatMap((name, at): [string, string][] =>
    at % 2 === 0 ? [[name, values[at + 1] ?? '']] : [],
  );
  return pairs.map(([name, value]) => pairWords(section, name, value)).join('; ') || '(nothing)';
}

/** A choice by its own words; an item's group or partner as "item: choice"; typed text as it is. */
function pairWords(section: Element | undefined, name: string, value: string): string {
  const field = section?.querySelector(
    `[name="${CSS.escape(name)}"]:is(select, [value="${CSS.escape(value)}"])`,
  );
  const row = field?.closest('[data-option]');
  if (!field || !row) return value.trim();
  if (row.getAttribute('data-option') !== name) return nameOf(row, value);
  const chosen =
    field instanceof HTMLSelectElement
      ? [...field.options].find((option) => option.value === value)
      : field.closest('label');
  return `${nameOf(row, name)}: ${words(chosen) || value}`;
}

function nameOf(row: Element, fallback: string): string {
  return words(row.querySelector('legend, [data-name], label')) || fallback;
}

function words(element: Element | null | undefined): string {
  return element?.textContent.replaceAll(/\s+/g, ' ').trim() ?? '';
}
