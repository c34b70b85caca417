import type { Message } from './message.ts';

/** What a form of the message tells its reader: the fact's name and its value. */
export type Facts = ReadonlyMap<string, string>;

/** The facts that someone needs to find the error, taken from the message itself. */
export function factsOf(message: Message): Facts {
  const { repository, pipeline_run: run, test_summary: tests, failed_test: test } = message;
  const commit = message.head_commit;
  return new Map([
    ['repo', repository.full_name],
    ['branch', repository.default_branch],
    ['run', String(run.run_number)],
    ['trigger', run.trigger],
    ['job', run.job_name],
    ['result', run.conclusion],
    ['seconds', String(run.duration_seconds)],
    ['passed', String(tests.passed_count)],
    ['failed', String(tests.failed_count)],
    ['skipped', String(tests.skipped_count)],
    ['suite', test.suite_name],
    ['test', test.test_name],
    ['at', `${test.location.file_path}:${test.location.line_number}`],
    ['expected', test.assertion.expected_value],
    ['received', test.assertion.received_value],
    ['commit', commit.commit_id],
    ['author', commit.author.display_name],
    ['message', commit.commit_message],
    ...commit.changed_files.map((file): [string, string] => [
      `change to ${file.file_path}`,
      `${file.change_type} +${file.lines_added} -${file.lines_removed}`,
    ]),
  ]);
}

/** Reads JSON, however it is indented. */
export function readJson(text: string): Facts {
  return factsOf(JSON.parse(text) as Message);
}

/**
 * Reads dense text. A fact is a label and its value, with or without a colon: `branch main`. It
 * starts a line, indented or not, or follows a comma or semicolon; sentences (suite, test, message) fill their line.
 */
export function readText(text: string): Facts {
  const facts = new Map<string, string>();
  const note = (name: string, pattern: string): void => {
    const value = new RegExp(`(?:^ *|[,;] )${pattern}`, 'm').exec(text)?.[1];
    if (value !== undefined) facts.set(name, value);
  };
  for (const label of ['suite', 'test', 'message']) note(label, `${label}:? (.+)$`);
  for (const label of ['passed', 'failed', 'skipped']) note(label, `(\\d+) ${label}\\b`);
  for (const label of short) note(label, `${label}:? ([^,;\\n]+)`);
  note('seconds', '(\\d+) ?s\\b');
  for (const [, type, path, lines] of text.matchAll(/^ *(\w+) (\S+) (\+\d+ -\d+)$/gm))
    facts.set(`change to ${path}`, `${type} ${lines}`);
  return facts;
}

const short = 'repo branch run trigger job result at expected received commit author'.split(' ');

/** The names of the facts that a reader of this form does not get, or gets wrong. */
export function lost(truth: Facts, read: Facts): string[] {
  return [...truth].filter(([name, value]) => read.get(name) !== value).map(([name]) => name);
}
