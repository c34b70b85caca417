import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { grown, type Ledger, type LedgerEntry } from '../../src/course/ledger.ts';
import { buildCourse, type Loaded } from '../../src/course/load.build.ts';
import { errorsOf, report } from '../../src/course/problems.ts';

/** A question of a `quiz.yaml`, as far as the scenarios touch it. */
export interface RawQuestion {
  id: string;
  rev: number;
  ask: string;
  objective: string;
  section: string;
  options?: { id: string; text: string; correct?: boolean; misconception?: string; why: string }[];
  [field: string]: unknown;
}

/** A copy of the fixture course on disk, and what an author does to one. */
export class EditedCourse {
  readonly dir: string;

  constructor(dir = mkdtempSync(join(tmpdir(), 'course-'))) {
    this.dir = dir;
    cpSync('tests/fixtures/course', dir, { recursive: true });
  }

  /** Replaces a text that must be there. */
  edit(file: string, find: string, replace: string): void {
    const path = join(this.dir, file);
    const text = readFileSync(path, 'utf8');
    if (!text.includes(find)) throw new Error(`${file} does not contain: ${find}`);
    writeFileSync(path, text.replaceAll(find, replace));
  }

  write(file: string, text: string): void {
    const path = join(this.dir, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }

  move(from: string, to: string): void {
    mkdirSync(dirname(join(this.dir, to)), { recursive: true });
    renameSync(join(this.dir, from), join(this.dir, to));
  }

  /** Cuts the text from one mark up to another out of a file; returns it. */
  cut(file: string, from: string, to: string): string {
    const text = readFileSync(join(this.dir, file), 'utf8');
    const start = text.indexOf(from);
    const end = text.indexOf(to, start) + to.length;
    if (start < 0 || end < to.length) throw new Error(`${file}: nothing from ${from} to ${to}`);
    this.write(file, text.slice(0, start) + text.slice(end));
    return text.slice(start, end);
  }

  /** Edits a chapter's questions. */
  quiz(chapter: string, change: (questions: RawQuestion[]) => RawQuestion[]): void {
    const file = join(chapter, 'quiz.yaml');
    const path = join(this.dir, file);
    const before = existsSync(path)
      ? (parse(readFileSync(path, 'utf8')) as { questions: RawQuestion[] }).questions
      : [];
    this.write(file, stringify({ questions: change(before) }));
  }

  /** Edits one question of a chapter. */
  question(chapter: string, id: string, change: (question: RawQuestion) => void): void {
    this.quiz(chapter, (questions) => {
      const found = questions.find((question) => question.id === id);
      if (!found) throw new Error(`no question ${id}`);
      change(found);
      return questions;
    });
  }

  /** Puts an entry on top of the changes. */
  announce(entry: object): void {
    const path = join(this.dir, 'changes.yaml');
    const all = parse(readFileSync(path, 'utf8')) as object[];
    this.write('changes.yaml', stringify([entry, ...all]));
  }

  get ledger(): Ledger {
    return JSON.parse(readFileSync(join(this.dir, 'ledger.json'), 'utf8')) as Ledger;
  }

  set ledger(ledger: Ledger) {
    this.write('ledger.json', JSON.stringify(ledger, null, 2));
  }

  /** Says in the ledger that these are gone. */
  retire(...ids: string[]): void {
    const entries = ids.map((id): [string, LedgerEntry] => {
      const entry = this.ledger.ids[id] ?? { kind: 'section' };
      return [id, { ...entry, retired: '2026-11-21' }];
    });
    this.ledger = { ...this.ledger, ids: { ...this.ledger.ids, ...Object.fromEntries(entries) } };
  }

  /** Reads the course as it is, with its mistakes. */
  load(): Loaded {
    return buildCourse(this.dir);
  }

  /** Does what `npm run ledger` does, and reads the course, which must be right then. */
  publish(): Loaded {
    const { ledger, published, problems } = this.load();
    const wrong = errorsOf(problems).filter(({ code }) => code !== 'ledger-new');
    if (wrong.length > 0) throw new Error(report(wrong));
    this.ledger = grown(ledger, published);
    const loaded = this.load();
    if (errorsOf(loaded.problems).length > 0) throw new Error(report(loaded.problems));
    return loaded;
  }

  remove(): void {
    rmSync(this.dir, { recursive: true, force: true });
  }
}

/** The fixture course as it is published after these edits. */
export function editedCourse(change: (course: EditedCourse) => void): Loaded {
  const course = new EditedCourse();
  try {
    change(course);
    return course.publish();
  } finally {
    course.remove();
  }
}
