import { expect, test } from 'vitest';
import { codeProblems } from '../../../src/progress/receipt/clashes.ts';
import { clashes, idCode, optionCode } from '../../../src/progress/receipt/codes.ts';

test('a code depends on the id alone, and stays what it was when receipts began', () => {
  const codes = [idCode('context-q-densest'), idCode('tab'), optionCode('listing')];
  expect(codes).toEqual(['Zlr', 'jOu', 'qx']);
});

const words = Array.from({ length: 4000 }, (_, i) => `word-${i}`);

test('the build finds two ids with one code, retired ones too, and options of one question', () => {
  const [[one, other] = ['', '']] = clashes(words, idCode);
  const [[a, b] = ['', '']] = clashes(words, optionCode);
  const retired = { kind: 'question', retired: '2026-11-21' };
  const problems = codeProblems({
    [one]: retired,
    [other]: { kind: 'question', options: ['x', a, b] },
  });
  expect(problems.map(({ code, severity, message }) => [code, severity, message])).toEqual([
    ['receipt-code', 'error', `question "${one}" and "${other}" have the same code in receipts`],
    [
      'receipt-code',
      'error',
      `question "${other}": option "${a}" and "${b}" have the same code in receipts`,
    ],
  ]);
  expect(codeProblems({ [one]: { kind: 'question' }, [other]: { kind: 'source' } })).toEqual([]);
});
