/** A tool as a model sees it in its context. */
export interface Tool {
  readonly name: string;
  readonly description: string;
}

const K1 = 1.2;
const B = 0.75;
const common = new Set(
  (
    'a about all an and are at be been by did do does for from has have how i in is it its me of on ' +
    'or our so that the them they this to us was we were what when where which who why with you'
  ).split(' '),
);

/** The words of a text that can tell tools apart, with plural and tense cut off. */
export function words(text: string): string[] {
  const found = text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return found.filter((word) => !common.has(word)).map(stem);
}

function stem(word: string): string {
  return word.replace(/(?<=...)(ing|ed|es|(?<!s)s)$/, '').replace(/(?<=...)e$/, '');
}

/**
 * The tools that fit a request best, by BM25: a shared word counts more the fewer tools have it,
 * and less in a long description. It stands in for a model's choice. Several tools mean a tie.
 */
export function choose(request: string, tools: readonly Tool[]): readonly Tool[] {
  const texts = tools.map((tool) => words(`${tool.name} ${tool.description}`));
  const mean = texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
  const scores = texts.map((text) =>
    words(request).reduce((sum, word) => sum + weight(word, texts) * share(word, text, mean), 0),
  );
  const best = Math.max(...scores);
  return tools.filter((_tool, i) => scores[i] === best);
}

/** How rare a word is among the descriptions. */
function weight(word: string, texts: readonly string[][]): number {
  const having = texts.filter((text) => text.includes(word)).length;
  return Math.log(1 + (texts.length - having + 0.5) / (having + 0.5));
}

/** How much of a description the word is. */
function share(word: string, text: readonly string[], mean: number): number {
  const count = text.filter((other) => other === word).length;
  return (count * (K1 + 1)) / (count + K1 * (1 - B + (B * text.length) / mean));
}
