/** `node src/cli/check-quiz.build.ts content/levels/<slug>/quiz.yaml …`: every mistake of a quiz file, with its line. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { parse } from 'yaml';
import { readBody } from '../course/mdx.build.ts';
import { errorsOf, report, tally } from '../course/problems.ts';
import type { Problem } from '../course/problems.ts';
import type { Setting } from '../quiz/item-rules.ts';
import { readQuiz } from '../quiz/read.build.ts';

/** The chapter beside a quiz file, as far as it is written. */
function settingOf(quiz: string): Setting {
  const path = join(dirname(quiz), 'chapter.mdx');
  if (!existsSync(path))
    throw new Error(`${path} is missing: write its frontmatter and sections first`);
  const [, front = '', body = ''] =
    /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(path, 'utf8')) ?? [];
  const { id, objectives } = parse(front) as { id: string; objectives: { id: string }[] };
  const { sections } = readBody(body, path, 0).body;
  const kind = path.split(sep).includes('interludes') ? 'interlude' : 'level';
  return { chapter: id, kind, objectives: objectives.map((objective) => objective.id), sections };
}

const files = process.argv.slice(2);
const problems = files.flatMap((file): readonly Problem[] => {
  const { questions, problems: found } = readQuiz(
    readFileSync(file, 'utf8'),
    file,
    settingOf(file),
  );
  console.log(`${file}: ${questions.length} questions, ${tally(found)}`);
  return found;
});
if (problems.length > 0) console.log(`\n${report(problems)}`);
process.exitCode = files.length === 0 || errorsOf(problems).length > 0 ? 1 : 0;
