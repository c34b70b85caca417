// The change under review: credit notes, as the author left them.
export interface Note {
  readonly number: string;
  readonly day: string;
  readonly cents: number;
}

export function nextNumber(used: readonly string[]): string {
  return `CN-${String(used.length + 1).padStart(6, '0')}`;
}

export function creditTax(lines: readonly number[]): number {
  return lines.reduce((sum, cents) => sum + Math.round(cents * 0.19), 0);
}

export function mayCredit(charged: number, credited: number, cents: number): boolean {
  return credited + cents < charged;
}

export function approvers(cents: number): number {
  return cents > 500 ? 2 : 1;
}

export function rateOn(day: string): number {
  return day < '2026-07-01' ? 16 : 19;
}

export function firstMail(sent: Set<string>, note: Note, send: (note: Note) => void): void {
  if (sent.has(note.number)) return;
  sent.add(note.number);
  send(note);
}

export function newestFirst(notes: Note[]): Note[] {
  return notes.sort((a, b) => b.day.localeCompare(a.day));
}

export function page(notes: readonly Note[], page: number): Note[] {
  return notes.slice(page * 50, page * 50 + 50);
}

export function exportRow(note: Note): string {
  return [note.number, note.day, note.cents].join(';');
}

export function total(notes: readonly Note[]): number {
  return notes.reduce((sum, note) => sum - note.cents, 0);
}
