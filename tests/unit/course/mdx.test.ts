import { describe, expect, test } from 'vitest';
import { readBody } from '../../../src/course/mdx.build.ts';

const read = (text: string) => readBody(text, 'chapter.mdx', 10);

describe('reading a chapter', () => {
  test('finds sections and the headings below them, with their lines and their own text', () => {
    const { body } = read(
      '<Section id="a-one" title="One">\n\nfirst words\n\n<Sub id="a-two" title="Two" />\n\nother words\n\n</Section>\n',
    );
    expect(body.sections).toEqual([
      { id: 'a-one', title: 'One', depth: 2, line: 11, text: 'first words' },
      { id: 'a-two', title: 'Two', depth: 3, line: 15, text: 'other words' },
    ]);
  });

  test('lists labs, figures, checks, sources, terms and links with their lines', () => {
    const { body } = read(
      'A <Term t="window">window</Term> and [a link](/x/#y).<Cite s="paper" />\n\n<Lab id="a-lab" />\n\n' +
        '<Figure id="a-fig" src="f.svg" alt="A ring.">\n\nCaption.\n\n</Figure>\n\n<Check id="a-check" ask="Why?">\n\nSo.\n\n</Check>\n',
    );
    expect(body.terms).toEqual([{ id: 'window', line: 11 }]);
    expect(body.links).toEqual([{ id: '/x/#y', line: 11 }]);
    expect(body.cites).toEqual([{ id: 'paper', line: 11 }]);
    expect(body.labs).toEqual([{ id: 'a-lab', line: 13 }]);
    expect(body.figures).toEqual([{ id: 'a-fig', line: 15, src: 'f.svg' }]);
    expect(body.checks).toEqual([{ id: 'a-check', line: 21 }]);
  });

  test('counts the words of prose, and leaves code blocks and notes on sources out', () => {
    const text =
      'one two three — four<Cite s="a">five six</Cite>\n\n```ts\nconst seven = 8;\n```\n';
    expect(read(text).body.words).toBe(4);
  });

  test('counts a caption with its figure, not with the prose', () => {
    const text =
      'one two\n\n<Figure id="a-fig" src="f.svg" alt="A ring.">\n\nthree four\n\n</Figure>\n\nfive\n';
    expect(read(text).body.words).toBe(3);
  });

  const mistakes: [string, string, string, number][] = [
    ['a heading without an id', '## Heading\n', 'heading-without-id', 11],
    ['an unknown component', 'text\n\n<Foo />\n', 'unknown-component', 13],
    [
      'a section without a title',
      '<Section id="a-b">\n\nx\n\n</Section>\n',
      'missing-attribute',
      11,
    ],
    [
      'a caption as long as a text',
      `<Figure id="a-fig" src="f.svg" alt="A ring.">\n\n${'word '.repeat(61)}\n\n</Figure>\n`,
      'caption',
      11,
    ],
    [
      'fewer alternatives than panels',
      '<Figure id="a-fig" src="f.svg g.svg" alt="A ring.">\n\nOne.\n\n</Figure>\n',
      'figure-alt',
      11,
    ],
  ];
  test.each(mistakes)('reports %s with its line', (_, text, code, line) => {
    expect(read(text).problems).toMatchObject([
      { code, line, file: 'chapter.mdx', severity: 'error' },
    ]);
  });

  test('reports broken MDX instead of throwing', () => {
    expect(read('<Section id="a" title="b">\n').problems).toMatchObject([{ code: 'mdx' }]);
  });
});
