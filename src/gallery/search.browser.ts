import { parts } from '../search/excerpt.ts';
import { type Note, noteOf } from '../search/notes.browser.ts';
import { showHits } from '../search/render.browser.ts';

const hits = [
  { kind: 'section', title: 'The first section', chapter: 'Alpha', level: 1 },
  { kind: 'lab', title: 'Sums of a list', chapter: 'Alpha', level: 1 },
  { kind: 'term', title: 'Fixture', chapter: 'Gamma' },
] as const;
const excerpt = parts('A few words before <mark>the match</mark>, and a few after it.');

/** Fills the places of search results and of the notes that stand in their place. */
export async function showSearch(): Promise<void> {
  const host = document.querySelector<HTMLElement>('course-search');
  const place = (name: string) => document.querySelector<HTMLElement>(`[data-search="${name}"]`);
  const results = place('results');
  const path = '#gallery-search';
  if (host && results)
    showHits(
      host,
      results,
      hits.map((hit) => ({ ...hit, path, excerpt })),
    );
  const notes: Note[] = [
    { state: 'empty' },
    { state: 'none' },
    { state: 'failed', again: () => undefined },
  ];
  for (const note of notes) {
    place(note.state)?.append(...(await noteOf(note, { index: path, ask: () => undefined })));
  }
}
