import type { Fault, Placed, Rule, Setting } from '../item-rules.ts';
import { asked } from '../draw.ts';
import { asWarning, bankWrong, listed, wrong } from './fault.ts';

/** How many questions a bank must have, how many it should have, and how many of them choose-one. */
const sizes = {
  // An attempt asks eight; an interlude's bank may be smaller, and is then asked whole.
  level: { least: asked, questions: 12, chooseOne: 8 },
  interlude: { least: 6, questions: 6, chooseOne: 0 },
};
const recallShare = 0.4;

const ids: Rule = (bank, { chapter, published }) =>
  bank.flatMap((placed, at) => {
    const { id } = placed.question;
    const faults: Fault[] = [];
    if (!id.startsWith(`${chapter}-`) && !published?.has(id)) {
      faults.push(
        wrong(
          placed,
          ['id'],
          'id-prefix',
          `"${id}" lacks the chapter's id`,
          `write ${chapter}-q-…`,
        ),
      );
    }
    if (bank.findIndex((other) => other.question.id === id) !== at) {
      faults.push(
        wrong(
          placed,
          ['id'],
          'id-twice',
          `the id "${id}" is used twice`,
          'give each question its own id',
        ),
      );
    }
    return faults;
  });

const places: Rule = (bank, setting) => bank.flatMap((placed) => place(placed, setting));

function place(placed: Placed, { objectives, sections }: Setting): Fault[] {
  const { objective, section } = placed.question;
  const faults: Fault[] = [];
  if (!objectives.includes(objective)) {
    const mend = `use one of: ${listed(objectives)}`;
    faults.push(
      wrong(
        placed,
        ['objective'],
        'objective',
        `the chapter has no objective "${objective}"`,
        mend,
      ),
    );
  }
  if (!sections.some(({ id }) => id === section)) {
    const mend = `use one of: ${listed(sections.map(({ id }) => id))}`;
    faults.push(
      wrong(placed, ['section'], 'section', `the chapter has no section "${section}"`, mend),
    );
  }
  return faults;
}

const coverage: Rule = (bank, { objectives }) =>
  objectives.flatMap((objective) => {
    const count = bank.filter(({ question }) => question.objective === objective).length;
    if (count >= 2) return [];
    const message = `the objective "${objective}" has ${count} question${count === 1 ? '' : 's'}`;
    return [bankWrong('coverage', message, 'ask two or more questions for each objective')];
  });

const size: Rule = (bank, { kind }) => {
  const { least, ...wanted } = sizes[kind];
  if (bank.length < least) {
    return [
      bankWrong(
        'bank-size',
        `the bank has ${bank.length} questions`,
        kind === 'level'
          ? `write ${least} or more: an attempt asks ${least}`
          : `write ${least} or more`,
      ),
    ];
  }
  const ones = bank.filter(({ question }) => question.kind === 'choose-one').length;
  if (bank.length >= wanted.questions && ones >= wanted.chooseOne) return [];
  const message = `the bank has ${bank.length} questions, ${ones} of them choose-one`;
  const mend = `a level wants ${wanted.questions} or more, ${wanted.chooseOne} of them choose-one`;
  return [asWarning(bankWrong('bank-thin', message, mend))];
};

const skills: Rule = (bank) => {
  const faults: Fault[] = [];
  const recall = bank.filter(({ question }) => question.skill === 'recall').length;
  if (recall > bank.length * recallShare) {
    faults.push(
      bankWrong(
        'recall',
        `${recall} of ${bank.length} questions are recall`,
        'keep recall to 40 %',
      ),
    );
  }
  if (!bank.some(({ question }) => question.skill === 'why' || question.skill === 'diagnose')) {
    faults.push(
      bankWrong(
        'skills',
        'no question asks why or diagnoses',
        'write one with skill why or diagnose',
      ),
    );
  }
  if (!bank.some(({ question }) => question.kind === 'predict')) {
    faults.push(bankWrong('skills', 'no question predicts an output', 'write one of kind predict'));
  }
  return faults;
};

/** Rules about the bank as a whole and how it fits its chapter (1–3, 20, 21). */
export const bankRules: readonly Rule[] = [ids, places, coverage, size, skills];
