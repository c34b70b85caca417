import { measure, plot, readFile, table } from 'eight-levels/lab';
import { linksOf, parseSkill, type Skill } from './parse.ts';
import { listing, load, tokens } from './load.ts';
import { requests } from './requests.ts';
import { skillMd } from './skill.ts';
import { faults } from './validate.ts';

const references = new Map([
  ['references/tax.md', readFile('tax.md')],
  ['references/style.md', readFile('style.md')],
]);
const read = [
  { folder: 'money-review', text: skillMd },
  { folder: 'release-notes', text: readFile('release.md') },
].map(({ folder, text }) => {
  const skill = parseSkill(text);
  const found = typeof skill === 'string' ? [skill] : faults(skill, folder, [...references.keys()]);
  return { folder, skill, found };
});
table({
  caption: 'Two skills against the specification',
  columns: ['file', 'what is wrong'],
  rows: read.flatMap(({ folder, found }) =>
    (found.length > 0 ? found : ['nothing']).map((fault) => [`${folder}/SKILL.md`, fault]),
  ),
});

// A client has nothing to list where it cannot read the frontmatter: for the model there is no such skill.
const skills = read.flatMap(({ skill }): Skill[] => (typeof skill === 'string' ? [] : [skill]));
const loads = requests.map((request) => ({
  ...request,
  ...load(skills, request.text, references),
}));
table({
  caption: 'What each request brings into the window, in tokens',
  columns: ['request', '1 metadata', '2 body', '3 references', 'needs', 'gets'],
  rows: loads.map((one) => [one.text, one.metadata, one.body, one.references, one.needs, one.got]),
});
plot({
  caption: 'Tokens in the window, by request from top to bottom',
  kind: 'bar',
  x: { label: 'request' },
  y: { label: 'tokens' },
  series: (['metadata', 'body', 'references'] as const).map((step) => ({
    name: step,
    points: loads.map((one, at) => [String(at + 1), one[step]] as const),
  })),
});
const all = [...skills.flatMap((one) => [listing(one), one.body]), ...references.values()];
console.log(`all of it in the rules file: ${tokens(all.join('\n'))} tokens in every request`);

const yours = read[0]?.skill;
const body = typeof yours === 'object' ? yours.body : '';
measure('faults', read[0]?.found.length ?? 0);
measure('metadata-tokens', typeof yours === 'object' ? tokens(listing(yours)) : 0);
measure('steps-in-body', body.split('\n').filter((line) => /^\d+\. /.test(line)).length);
measure('references-linked', linksOf(body).length);
measure('requests-served', loads.filter(({ needs, got }) => needs === got).length);
