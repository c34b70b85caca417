import contents from 'virtual:search-contents';

/** What stands where results would stand. Each ends with ways on: queries to try, and the index. */
export type Note =
  { readonly state: 'empty' | 'none' } | { readonly state: 'failed'; readonly again: () => void };

/** What a note can do. */
export interface Ways {
  /** Address of the index page. */
  readonly index: string;
  /** Searches for one of the examples. */
  readonly ask: (query: string) => void;
}

/** The elements of a note. */
export function noteOf(note: Note, ways: Ways): Element[] {
  const index = link('Open the index', ways.index);
  if (note.state === 'failed') {
    const text = 'The index page lists every chapter, section, lab and term without it.';
    return [line(text), row(button('Try again', note.again), index)];
  }
  const { holds, examples } = contents;
  const queries = examples.map((query) => button(query, () => ways.ask(query)));
  if (note.state === 'none') {
    return [line('Fewer or other words may do. These find something:'), row(...queries, index)];
  }
  return [line(`Searches the text of ${holds}, on this device. For example:`), row(...queries)];
}

function line(text: string): Element {
  const p = document.createElement('p');
  p.textContent = text;
  return p;
}

function row(...children: readonly Element[]): Element {
  const div = document.createElement('div');
  div.className = 'row';
  div.append(...children);
  return div;
}

function button(text: string, act: () => void): Element {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'button';
  element.textContent = text;
  element.addEventListener('click', act);
  return element;
}

function link(text: string, href: string): Element {
  const a = document.createElement('a');
  a.textContent = text;
  a.href = href;
  return a;
}
