import type { Nodes, Parent, Root } from 'mdast';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Body, Placed, Section } from './course.ts';
import { altsOf, panelsOf } from './figure-kit.ts';
import { misuses } from './mdx-components.build.ts';
import { attribute, isJsx, isNamed, type Jsx, marked } from './mdx-node.build.ts';
import type { Problem } from './problems.ts';

/** Captions do not count as prose, so each has its own bound. */
const CAPTION_WORDS = 60;

/** The result of reading a chapter's text. */
export interface ReadBody {
  readonly body: Body;
  readonly problems: readonly Problem[];
}

/**
 * Reads the body of a chapter for what other parts of the course must agree with: its sections, labs, sources,
 * terms, links and words. `offset` is the number of lines above the body.
 */
export function readBody(text: string, file: string, offset: number): ReadBody {
  const reading = new Reading(file, offset);
  try {
    reading.visit(unified().use(remarkParse).use(remarkMdx).parse(text), undefined);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    reading.report(
      'mdx',
      undefined,
      `not valid MDX: ${message}`,
      'mend the tag or brace named here',
    );
  }
  return { body: reading.body(), problems: reading.problems };
}

interface OpenSection {
  id: string;
  title: string;
  depth: 2 | 3;
  line: number;
  words: string[];
}

class Reading {
  readonly problems: Problem[] = [];
  readonly #file: string;
  readonly #offset: number;
  readonly #sections: OpenSection[] = [];
  readonly #placed = {
    Lab: [] as Placed[],
    Figure: [] as (Placed & { src: string })[],
    Check: [] as Placed[],
    Cite: [] as (Placed & { note?: string })[],
    Term: [] as Placed[],
    link: [] as Placed[],
  };
  #words = 0;
  /** Words of the caption that is being read: they are the figure's, not the chapter's prose. */
  #caption: number | undefined;

  constructor(file: string, offset: number) {
    this.#file = file;
    this.#offset = offset;
  }

  body(): Body {
    const placed = this.#placed;
    return {
      sections: this.#sections.map(({ words, ...section }): Section => ({
        ...section,
        text: words.join(' '),
      })),
      labs: placed.Lab,
      figures: placed.Figure,
      checks: placed.Check,
      cites: placed.Cite,
      terms: placed.Term,
      links: placed.link,
      words: this.#words,
    };
  }

  visit(node: Nodes | Root, section: OpenSection | undefined): void {
    let inside = section;
    if (node.type === 'heading') this.#heading(node);
    if (node.type === 'link') this.#placed.link.push({ id: node.url, line: this.#line(node) });
    if (node.type === 'text' || node.type === 'inlineCode') this.#text(node.value, section);
    if (isJsx(node as Nodes)) inside = this.#component(node as Jsx) ?? section;
    // A note on a source is shown with the source; it is no prose of the chapter.
    if (isNamed(node as Nodes, 'Cite')) return;
    let current = inside;
    for (const child of (node as Partial<Parent>).children ?? []) {
      this.visit(child as Nodes, current);
      if (isNamed(child as Nodes, 'Sub')) current = this.#sections.at(-1);
    }
    if (isNamed(node as Nodes, 'Figure')) this.#endCaption(node as Jsx);
  }

  report(code: string, line: number | undefined, message: string, mend: string): void {
    const place = line === undefined ? {} : { line };
    this.problems.push({ code, severity: 'error', file: this.#file, ...place, message, mend });
  }

  #heading(node: Nodes): void {
    this.report(
      'heading-without-id',
      this.#line(node),
      'a heading written with # has no permanent id',
      'write <Section id="…" title="…"> … </Section>, or <Sub id="…" title="…" /> inside a section',
    );
  }

  #text(value: string, section: OpenSection | undefined): void {
    const words = value.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
    if (this.#caption === undefined) this.#words += words.length;
    else this.#caption += words.length;
    section?.words.push(value.trim());
  }

  #component(node: Jsx): OpenSection | undefined {
    const line = this.#line(node);
    const wrong = misuses(node);
    for (const { code, message, mend } of wrong) this.report(code, line, message, mend);
    return wrong.length > 0 ? undefined : this.#place(node, node.name ?? '', line);
  }

  #place(node: Jsx, name: string, line: number): OpenSection | undefined {
    if (name === 'Section' || name === 'Sub') {
      const depth = name === 'Section' ? 2 : 3;
      const section: OpenSection = {
        id: attribute(node, 'id'),
        title: attribute(node, 'title'),
        depth,
        line,
        words: [],
      };
      this.#sections.push(section);
      return section;
    }
    const id = attribute(node, 'id');
    if (name === 'Lab' || name === 'Check') this.#placed[name].push({ id, line });
    if (name === 'Figure') this.#figure(node, { id, line });
    if (name === 'Cite') {
      const note = marked(node);
      const said = note === '' ? {} : { note };
      this.#placed.Cite.push({ id: attribute(node, 's'), line, ...said });
    }
    if (name === 'Term') this.#placed.Term.push({ id: attribute(node, 't'), line });
    return undefined;
  }

  #figure(node: Jsx, at: Placed): void {
    const src = attribute(node, 'src');
    const [panels, alts] = [panelsOf(src).length, altsOf(attribute(node, 'alt')).length];
    this.#placed.Figure.push({ ...at, src });
    this.#caption = 0;
    if (panels === alts) return;
    const message = `<Figure id="${at.id}"> has ${panels} panels and ${alts} alternatives`;
    this.report('figure-alt', at.line, message, 'write a sentence for each, with | between them');
  }

  #endCaption(node: Jsx): void {
    const words = this.#caption ?? 0;
    this.#caption = undefined;
    if (words <= CAPTION_WORDS) return;
    const message = `the caption has ${words} words; ${CAPTION_WORDS} are enough for a claim and its source`;
    this.report('caption', this.#line(node), message, 'move the rest to the text');
  }

  #line(node: Nodes): number {
    return (node.position?.start.line ?? 1) + this.#offset;
  }
}
