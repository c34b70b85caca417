/** What the CI of Halden, a small shop, posts when the nightly run of its checkout service ends. */
export const message = {
  event: 'pipeline_run.completed',
  repository: { full_name: 'halden/checkout', default_branch: 'main' },
  pipeline_run: {
    run_number: 1842,
    trigger: 'schedule',
    job_name: 'nightly',
    conclusion: 'failure',
    duration_seconds: 94,
  },
  test_summary: { passed_count: 314, failed_count: 1, skipped_count: 0 },
  failed_test: {
    suite_name: 'invoice total',
    test_name: 'rounds the tax once, on the sum',
    location: { file_path: 'src/invoice/total.test.ts', line_number: 48 },
    assertion: { expected_value: '41.95', received_value: '41.94' },
  },
  head_commit: {
    commit_id: '7c1e9ab',
    author: { display_name: 'Mara Lind' },
    commit_message: 'Round the tax on every line',
    changed_files: [
      file('modified', 'src/invoice/total.ts', 6, 4),
      file('modified', 'src/invoice/tax.ts', 9, 2),
      file('added', 'src/invoice/round.ts', 11, 0),
    ],
  },
};

export type Message = typeof message;

function file(change_type: string, file_path: string, lines_added: number, lines_removed: number) {
  return { file_path, change_type, lines_added, lines_removed };
}

/** The same message with every letter and digit moved on by one: it finds values that were typed in. */
export function disguise(original: Message): Message {
  const text = JSON.stringify(original, (_key, value: unknown) => {
    if (typeof value === 'number') return value + 1;
    if (typeof value === 'string') return value.replace(/[a-y0-8]/gi, nextCharacter);
    return value;
  });
  return JSON.parse(text) as Message;
}

function nextCharacter(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) + 1);
}
