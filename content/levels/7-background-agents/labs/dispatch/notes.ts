// What is written down at Halden, right or not. The dispatcher can look here before it asks you.

export interface Note {
  readonly answer: string;
  readonly source: 'decision' | 'chat';
  /** Days since it was written. */
  readonly age: number;
}

export const notes: Readonly<Record<string, Note>> = {
  'number series': { answer: 'its own series', source: 'decision', age: 40 },
  rounding: { answer: 'once, on the sum', source: 'decision', age: 300 },
  letterhead: { answer: 'the one of the invoice', source: 'chat', age: 12 },
  'old tax rate': { answer: '19 %', source: 'chat', age: 150 },
  'who may credit': { answer: 'team leads', source: 'chat', age: 200 },
};
