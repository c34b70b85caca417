import type { Ledger, LedgerEntry, Published } from './ledger.ts';
import type { Problem } from './problems.ts';

const file = 'ledger.json';

/** Everything by which the content breaks a promise of the ledger, or has not been entered yet. */
export function ledgerProblems(ledger: Ledger, published: Published): Problem[] {
  return [
    ...Object.entries(ledger.ids).flatMap(([id, entry]) => gone(id, entry, published)),
    ...Object.entries(ledger.paths).flatMap(([path, next]) => gonePath(path, next, published)),
    ...Object.entries(published.ids).flatMap(([id, entry]) => entered(id, entry, ledger.ids[id])),
    ...Object.keys(published.paths)
      .filter((path) => !(path in ledger.paths))
      .map((path) => unentered(path)),
  ];
}

function gone(id: string, entry: LedgerEntry, published: Published): Problem[] {
  if (published.ids[id] || entry.retired) return [];
  if (entry.replacedBy !== undefined) {
    if (published.ids[entry.replacedBy]) return [];
    return [
      problem(
        'ledger-replaced',
        `"${id}" is replaced by "${entry.replacedBy}", which does not exist`,
        'name an id that exists',
      ),
    ];
  }
  return [
    problem(
      'ledger-vanished',
      `${entry.kind} "${id}" was published and is gone`,
      `bring it back, or give its ledger entry "retired": "<day>" or "replacedBy": "<id>"`,
    ),
  ];
}

function gonePath(path: string, next: string | null, published: Published): Problem[] {
  if (path in published.paths || next !== null) return [];
  return [
    problem(
      'ledger-path',
      `page ${path} was published and is gone`,
      'bring it back, or name in the ledger the path that took over',
    ),
  ];
}

function entered(id: string, now: LedgerEntry, then: LedgerEntry | undefined): Problem[] {
  if (!then) return [unentered(`${now.kind} "${id}"`)];
  if (then.retired) {
    return [
      problem(
        'ledger-reused',
        `"${id}" was retired on ${then.retired} and is used again`,
        'choose a new id',
      ),
    ];
  }
  if (then.kind !== now.kind) {
    return [
      problem(
        'ledger-kind',
        `"${id}" was a ${then.kind} and is now a ${now.kind}`,
        'choose a new id',
      ),
    ];
  }
  return then.rev === undefined || now.rev === undefined ? [] : revised(id, now, then);
}

function revised(id: string, now: LedgerEntry, then: LedgerEntry): Problem[] {
  if ((now.rev ?? 1) < (then.rev ?? 1)) {
    return [
      problem(
        'ledger-rev',
        `question "${id}" went back from rev ${then.rev} to ${now.rev}`,
        `set rev to ${then.rev} or higher`,
      ),
    ];
  }
  if (now.rev !== then.rev)
    return now.key === then.key && sameOptions(now, then)
      ? []
      : [unentered(`rev ${now.rev} of question "${id}"`)];
  const vanished = (then.options ?? []).filter((option) => !now.options?.includes(option));
  if (vanished.length > 0) {
    return [
      problem(
        'ledger-option',
        `question "${id}" lost option ${vanished.join(', ')}`,
        `raise its rev to ${(then.rev ?? 1) + 1} and run "npm run ledger"`,
      ),
    ];
  }
  if (now.key !== then.key) {
    return [
      problem(
        'ledger-key',
        `the key of question "${id}" changed`,
        `raise its rev to ${(then.rev ?? 1) + 1} and run "npm run ledger"`,
      ),
    ];
  }
  return sameOptions(now, then) ? [] : [unentered(`a new option of question "${id}"`)];
}

function sameOptions(a: LedgerEntry, b: LedgerEntry): boolean {
  return [...(a.options ?? [])].sort().join() === [...(b.options ?? [])].sort().join();
}

function unentered(what: string): Problem {
  return problem(
    'ledger-new',
    `${what} is not in the ledger yet`,
    'run "npm run ledger" and commit the change',
  );
}

function problem(code: string, message: string, mend: string): Problem {
  return { code, severity: 'error', file, message, mend };
}
