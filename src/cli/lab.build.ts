// npm run lab -- <id> [--solution] [--json] [--model <name> [--url <address>]] | <id> --publish | --list
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { courseDir } from '../course/folders.build.ts';
import { errorsOf, report } from '../course/problems.ts';
import { readCourseLabs } from '../labs/read-labs.build.ts';
import type { LabModel, RunResult } from '../labs/model.ts';
import { runInNode, solutionFiles } from '../labs/node-run.build.ts';
import { printed } from '../labs/print.ts';
import { type ModelChoice, modelProblem } from '../labs/real-model.build.ts';
import { sourcesHash } from '../labs/sources.build.ts';
import { goalSentence, verdict } from '../labs/verdict.ts';

const USAGE = `npm run lab -- <id>             run a lab and print what it shows
npm run lab -- <id> --solution  run it with the solution's files
npm run lab -- <id> --json      print the run as JSON
npm run lab -- <id> --publish   run it and keep the result beside it
npm run lab -- <id> --model anthropic/<name>   let a real model answer, with your own key
npm run lab -- --list           list the labs of the course`;

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      list: { type: 'boolean', default: false },
      model: { type: 'string' },
      publish: { type: 'boolean', default: false },
      solution: { type: 'boolean', default: false },
      url: { type: 'string' },
    },
  });
  const [id] = positionals;
  if (values.list) return list();
  if (id === undefined) throw new Error(USAGE);
  if (values.publish && values.solution)
    throw new Error('The starter is published: drop --solution.');
  const lab = findLab(id);
  const replace = values.solution ? solutionFiles(lab) : {};
  if (values.solution && lab.task === null) throw new Error(`${id} poses no task: no solution.`);
  const model = values.model === undefined ? undefined : chosen(values.model, values.url, lab);
  if (model && values.publish) throw new Error('What is published is the script’s: drop --model.');
  const result = await runInNode(lab, { replace, model });
  if (result.end !== 'done') process.exitCode = 1;
  if (values.publish) publish(lab, result);
  else if (values.json) console.log(JSON.stringify(result, null, 2));
  else show(lab, result);
}

/** The real model that was asked for, once it is sure that it can be used; says what that means. */
function chosen(name: string, url: string | undefined, lab: LabModel): ModelChoice {
  if (!lab.libraries.includes('ai'))
    throw new Error(`${lab.id} calls no model, so --model changes nothing.`);
  const problem = modelProblem({ name, url }, process.env);
  if (problem !== null) throw new Error(problem);
  console.error(`${name} answers in place of the script: calls go to it and count on your key.\n`);
  return { name, url };
}

function list(): void {
  const { labs, problems } = readCourseLabs(courseDir());
  for (const lab of labs) console.log(`${lab.id.padEnd(32)} ${lab.title}`);
  if (problems.length > 0) console.error(`\n${report(problems)}`);
  if (errorsOf(problems).length > 0) process.exitCode = 1;
}

function findLab(id: string): LabModel {
  const { labs, problems } = readCourseLabs(courseDir());
  const lab = labs.find((one) => one.id === id);
  if (lab !== undefined) return lab;
  const known = labs.map((one) => `  ${one.id}`).join('\n') || '  (none)';
  const faults = problems.length === 0 ? '' : `\n\n${report(problems)}`;
  throw new Error(`There is no lab "${id}" in ${courseDir()}. Its labs are:\n${known}${faults}`);
}

function show(lab: LabModel, { end, transcript }: RunResult): void {
  process.stdout.write(printed(transcript));
  if (end === 'stopped') console.error(`\nStopped: still running long after ${lab.limit} s.`);
  if (lab.task === null || end !== 'done') return;
  const { solved, goals } = verdict(lab.task, transcript);
  console.log(`\nTask ${solved ? 'solved' : 'not solved'}`);
  for (const goal of goals) console.log(goalSentence(goal));
}

function publish(lab: LabModel, { end, transcript }: RunResult): void {
  if (end !== 'done') throw new Error(`${printed(transcript)}\nNot published: the run ${end}.`);
  const path = join(lab.dir, 'published.json');
  const published = { sources: sourcesHash(lab), transcript };
  writeFileSync(path, `${JSON.stringify(published, null, 2)}\n`);
  console.log(`Published ${transcript.length} entries to ${path}`);
}
