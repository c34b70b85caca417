// What does a worker do that does not know? Each row is the same evening under another policy.
import { measure, plot, table } from 'eight-levels/lab';
import { isRight, Night, type Job } from './night.ts';
import { policies } from './policy.ts';

const clock = (minute: number): string =>
  [Math.floor(18 + minute / 60) % 24, minute % 60].map((n) => String(n).padStart(2, '0')).join(':');

function outcome(job: Job): 'right' | 'wrong' | 'red test' | 'unfinished' {
  if (job.state === 'red') return 'red test';
  if (job.state !== 'finished') return 'unfinished';
  return isRight(job) ? 'right' : 'wrong';
}

const rows = policies.map((policy) => {
  const night = new Night(policy);
  const count = (wanted: string): number =>
    night.jobs.filter((job) => outcome(job) === wanted).length;
  return { name: policy.name, night, count };
});

table({
  caption: 'Eight stories at 08:00, by what a worker does that does not know',
  columns: [
    'policy',
    'right',
    'wrong, unnoticed',
    'red test',
    'unfinished',
    'questions to you',
    'idle, min',
  ],
  rows: rows.map(({ name, night, count }) => [
    name,
    count('right'),
    count('wrong'),
    count('red test'),
    count('unfinished'),
    night.questions,
    night.idle,
  ]),
});

plot({
  caption: 'Stories at 08:00, and questions that reached you',
  kind: 'bar',
  x: { label: 'policy' },
  y: { label: 'number', max: 8 },
  series: [
    { name: 'right', points: rows.map(({ name, count }) => [name, count('right')]) },
    { name: 'wrong, unnoticed', points: rows.map(({ name, count }) => [name, count('wrong')]) },
    { name: 'questions to you', points: rows.map(({ name, night }) => [name, night.questions]) },
  ],
});

for (const { name, night, count } of rows.slice(-1)) {
  table({
    caption: `${name}: story by story`,
    columns: ['story', 'question', 'answered by', 'asked you', 'you answered', 'ended', 'state'],
    rows: night.jobs.map((job) => [
      job.task.id,
      job.task.asks?.topic ?? 'none',
      job.from || 'nobody',
      job.asked < 0 ? '' : clock(job.asked),
      job.answered < 0 ? '' : clock(job.answered),
      job.state === 'finished' ? clock(job.since) : '',
      outcome(job),
    ]),
  });
  measure('right', count('right'));
  measure('questions-to-you', night.questions);
}
