/** What the tests of many tabs run inside a page, in whichever browser. Each function stands alone: it is sent as text. */

/** Goes on answering, a few milliseconds apart, until this tab has given so many; after a reload, where it was. */
export function answerOn(total: number): void {
  interface Store {
    change(change: object): Promise<unknown>;
  }
  // The store that the page's own elements hold.
  const { store } = document.querySelector('course-marks') as unknown as { store: Store };
  const next = () => {
    const given = Number(sessionStorage['answers-given'] ?? 0);
    if (given >= total) return;
    void store.change({
      type: 'answer',
      quiz: 'alpha',
      attempt: `attempt-${given}`,
      question: `q-${given % 40}`,
      rev: 1,
      values: { choice: ['a'] },
      points: 1,
      at: Date.now(),
    });
    sessionStorage['answers-given'] = String(given + 1);
    setTimeout(next, given % 5);
  };
  next();
}

/** How many answers this tab has given so far. */
export const givenHere = (): number => Number(sessionStorage['answers-given'] ?? 0);

/** How many answers the stored record counts, of all tabs. */
export function answersStored(): number {
  const text = localStorage.getItem('eight-levels:progress') ?? '{}';
  const { questions = {} } = JSON.parse(text) as { questions?: Record<string, { count: object }> };
  return Object.values(questions)
    .flatMap(({ count }) => Object.values(count) as number[])
    .reduce((sum, n) => sum + n, 0);
}
