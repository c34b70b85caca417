import { describe, expect, it } from 'vitest';
import { labOf, linesOf, run, type Change } from './lab-runs.ts';

/** A change, and a row of a table that stands there only with it. */
type Case = readonly [promise: string, changes: readonly Change[], table: number, row: string];

function holds(id: string, cases: readonly Case[]): void {
  const lab = labOf(id);
  it.each(cases)(
    '%s',
    async (_, changes, table, row) => {
      expect(linesOf(lab.published, table)).not.toContainEqual(expect.stringMatching(row));
      expect(linesOf(await run(lab, changes), table)).toContainEqual(expect.stringMatching(row));
    },
    60_000,
  );
}

describe('the lab of the context', () => {
  holds('agent-ide-context', [
    [
      'a window that holds everything lets the undistracted editor finish',
      [['main.ts', 'windowSize = 6000', 'windowSize = 20000']],
      0,
      String.raw`^whole repository until full \| 46 \| \d+ \| 4 of 4 \| 0$`,
    ],
    [
      'a file that imports from elsewhere is another error when it is not shown',
      [
        [
          'files.txt',
          '=== src/export/row.ts\n',
          "=== src/search/hit.ts\nimport type { Customer } from '../types/customer.ts';\n\nexport const hit = (customer: Customer): string => customer.name;\n=== src/export/row.ts\n",
        ],
      ],
      0,
      String.raw`^open file only \| 1 \| \d+ \| 1 of 5 \| 5$`,
    ],
    [
      'an importer that stops passing the type through the barrel is found',
      [
        [
          'files.txt',
          "import type { Address } from '../shipping/index.ts';\n\n/** Which rate",
          "import type { Address } from '../types/address.ts';\n\n/** Which rate",
        ],
      ],
      1,
      String.raw`^definition and its importers \| 4 \| \d+ \| 3 of 4 \| 1$`,
    ],
    [
      'the messages are the compiler’s: another new name stands in them',
      [['main.ts', "'displayName'", "'fullName'"]],
      2,
      "TS2339: Property 'fullName' does not exist on type 'Customer'",
    ],
    [
      'a choice of nothing renames nothing, which the columns show',
      [['select.ts', 'filesWith(repo, field)', '[]']],
      0,
      String.raw`^yours \| 0 \| 0 \| 0 of 4 \| 0$`,
    ],
    [
      'searching for the type and the field together passes both renames',
      [
        [
          'select.ts',
          'filesWith(repo, field)',
          "filesWith(repo, field).filter((path) => /Customer|Address/.test(repo.get(path) ?? ''))",
        ],
      ],
      0,
      String.raw`^yours \| 4 \| \d+ \| 4 of 4 \| 0$`,
    ],
  ]);
});

describe('the lab of the request', () => {
  const whole = (rest: string): string => `^all four parts \\| ${rest}`;
  holds('agent-ide-plan', [
    [
      'a constraint taken out breaks its wish',
      [['request.md', '- Amounts are cents; round once, on the sum of the order.\n', '']],
      0,
      whole(String.raw`3 \| rounding, unknown code \| 1 \| 3$`),
    ],
    [
      'a constraint that asks for the wrong thing gets the wrong thing, without a guess',
      [
        [
          'request.md',
          '- No new dependency.\n',
          '- No new dependency.\n- An unknown code is refused with an error.\n',
        ],
      ],
      0,
      whole(String.raw`1 \| unknown code \| 1 \| 2$`),
    ],
    [
      'the right line settles it',
      [
        [
          'request.md',
          '- No new dependency.\n',
          '- No new dependency.\n- An unknown code leaves the total as it is.\n',
        ],
      ],
      0,
      whole(String.raw`1 \| none \| 1 \| 2$`),
    ],
    [
      'a line under a heading that is none of the four parts is not read',
      [['request.md', '## Constraints', '## Notes']],
      0,
      String.raw`^as written \| 4 \| rounding, unknown code, dependency \| 1 \| 3$`,
    ],
    [
      'a fence around a folder keeps its files untouched',
      [['request.md', '- `src/legacy/`\n', '- `src/mail/`\n- `src/legacy/`\n']],
      0,
      whole(String.raw`1 \| unknown code \| 0 \| 2$`),
    ],
    [
      'a test that is not there mends nothing',
      [
        [
          'tests.ts',
          "    got: (total) => total({ lines: [300] }, 'WELCOME5').cents,\n    want: 0,",
          "    got: (total) => total({ lines: [3000] }, 'WELCOME5').cents,\n    want: 2500,",
        ],
      ],
      0,
      whole(String.raw`3 \| floor at zero, unknown code \| 1 \| 3$`),
    ],
    [
      'a reviewer who names one fault at a time needs more rounds',
      [['review.ts', 'faultsPerRound = 2', 'faultsPerRound = 1']],
      0,
      String.raw`^goal alone \| 8 \| .* \| 3 \| 9$`,
    ],
    [
      'code that rounds otherwise is judged by what it returns',
      [['code.ts', 'Math.round(sum(order.lines) * share)', 'Math.floor(sum(order.lines) * share)']],
      0,
      whole(String.raw`2 \| rounding, unknown code \| 1 \| \d+$`),
    ],
  ]);
});
