// Which functions are really wrong? Each is run on a case that the author did not try.
import * as credit from './credit.ts';

const note = (number: string, day: string): credit.Note => ({ number, day, cents: 100 });
const notes = Array.from({ length: 60 }, (_, at) => note(`CN-${at}`, '2026-11-20'));

/** Tries to mail, fails once, tries again: how many mails went out? */
function mails(): number {
  const sent = new Set<string>();
  let tries = 0;
  const out: credit.Note[] = [];
  const send = (one: credit.Note): void => {
    tries += 1;
    if (tries === 1) throw new Error('the mail server is busy');
    out.push(one);
  };
  for (let round = 0; round < 3; round += 1) {
    try {
      credit.firstMail(sent, note('CN-1', '2026-11-20'), send);
    } catch {
      // The queue comes back later.
    }
  }
  return out.length;
}

function leavesInputAlone(): boolean {
  const input = [note('CN-1', '2026-11-01'), note('CN-2', '2026-11-02')];
  const sorted = credit.newestFirst(input);
  return sorted[0]?.number === 'CN-2' && input[0]?.number === 'CN-1';
}

const right: Readonly<Record<string, () => boolean>> = {
  nextNumber: () => credit.nextNumber(['CN-000001', 'CN-000003']) === 'CN-000004',
  creditTax: () => credit.creditTax([1175, 1175, 1175]) === 670,
  mayCredit: () => credit.mayCredit(1000, 400, 600) && !credit.mayCredit(1000, 400, 601),
  approvers: () => credit.approvers(40_000) === 1 && credit.approvers(60_000) === 2,
  rateOn: () => credit.rateOn('2026-06-30') === 16 && credit.rateOn('2026-07-01') === 19,
  firstMail: () => mails() === 1,
  newestFirst: leavesInputAlone,
  page: () => credit.page(notes, 1).length === 50 && credit.page(notes, 2).length === 10,
  exportRow: () => credit.exportRow(note('CN-1', '2026-11-20')) === 'CN-1;2026-11-20;100',
  total: () => credit.total(notes) === 6000,
};

export const functions = Object.keys(right);
export const defective = functions.filter((name) => right[name]?.() === false);
