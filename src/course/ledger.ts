/**
 * The ledger is the committed memory of every id and address ever published. It may only grow: an id that is gone
 * from the content must say `retired` or `replacedBy`, and a question whose key changed must have a higher `rev`.
 * Readers' progress and other people's links depend on it.
 */
export interface Ledger {
  readonly ids: Readonly<Record<string, LedgerEntry>>;
  /** Root paths of pages; the value is the path that took over, or null while the page stands. */
  readonly paths: Readonly<Record<string, string | null>>;
}

/** What the ledger remembers of an id. */
export interface LedgerEntry {
  readonly kind: string;
  /** Questions only: revision and a fingerprint of the key. */
  readonly rev?: number;
  readonly key?: string;
  /** Questions only: ids of the options, which stored answers name. */
  readonly options?: readonly string[];
  /** ISO day on which it was taken out of the course. */
  readonly retired?: string;
  readonly replacedBy?: string;
}

/** What the content publishes now, in the ledger's own terms. */
export type Published = Ledger;

/** The ledger with everything published now added; entries that are gone stay as they are. */
export function grown(ledger: Ledger, published: Published): Ledger {
  return {
    ids: sorted({ ...ledger.ids, ...published.ids }),
    paths: sorted({ ...ledger.paths, ...published.paths }),
  };
}

function sorted<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
