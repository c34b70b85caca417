import { measure, table } from 'eight-levels/lab';
import { search } from './agent.ts';
import { faults } from './check.ts';
import { wrongExamples } from './money.ts';
import { questions } from './questions.ts';
import { repository, wordsIn } from './repository.ts';

const files = repository();
const found = faults(files);
console.log(`check-docs: ${found.length === 0 ? 'green' : `red, ${found.length} faults`}`);
for (const fault of found) console.log(`  ${fault}`);

const shown = (path: string) => path.replace('docs/', '') + (files.has(path) ? '' : ' (not there)');
const searches = questions.map(({ ask, answer }) => ({ ask, ...search(files, ask, answer) }));
table({
  caption: 'What the agent looked up, from AGENTS.md on',
  columns: ['question', 'documents read', 'words read', 'answered'],
  rows: searches.map(({ ask, read, words, answered }) => [
    ask,
    read.map(shown).join(', '),
    words,
    answered ? 'yes' : 'no',
  ]),
});

const map = wordsIn(files.get('AGENTS.md') ?? '');
const all = [...files.values()].reduce((sum, text) => sum + wordsIn(text), 0);
table({
  caption: 'Words in the context',
  columns: ['design', 'at the start of every session', 'once a question is looked up'],
  rows: [
    ['every document in one file', all, all],
    ['your map', map, Math.max(...searches.map(({ words }) => words))],
  ],
});

const wrong = wrongExamples(files);
for (const line of wrong) console.log(`Not seen by the link check: ${line}.`);
measure('faults', found.length);
measure('answered', searches.filter(({ answered }) => answered).length);
measure('map-words', map);
measure('wrong-examples', wrong.length);
