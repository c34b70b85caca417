import type { Message } from './message.ts';

/** The message as dense text: every fact once, under a label that a stranger would understand. */
export function toText(message: Message): string {
  const { repository, pipeline_run: run, test_summary: tests, failed_test: test } = message;
  const commit = message.head_commit;
  const changes = commit.changed_files.map(
    (file) => `${file.change_type} ${file.file_path} +${file.lines_added} -${file.lines_removed}`,
  );
  return `<ci>
repo ${repository.full_name}, branch ${repository.default_branch}
job ${run.job_name}, run ${run.run_number}, trigger ${run.trigger}
result ${run.conclusion}, ${run.duration_seconds} s
${tests.passed_count} passed, ${tests.failed_count} failed, ${tests.skipped_count} skipped
suite ${test.suite_name}
test ${test.test_name}
at ${test.location.file_path}:${test.location.line_number}
expected ${test.assertion.expected_value}, received ${test.assertion.received_value}
commit ${commit.commit_id}, author ${commit.author.display_name}
message ${commit.commit_message}
${changes.join('\n')}
</ci>`;
}
