import type { Message } from './message.ts';

/** The message as dense text: what a chat bot might post. Short, and something is missing. */
export function toText(message: Message): string {
  const { repository, pipeline_run: run, test_summary: tests, failed_test: test } = message;
  return `<ci>
repo ${repository.full_name}, run ${run.run_number}, result ${run.conclusion}
${tests.passed_count} passed, ${tests.failed_count} failed
test ${test.test_name}
expected ${test.assertion.expected_value}, received ${test.assertion.received_value}
</ci>`;
}
