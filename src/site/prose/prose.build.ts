import Aside from './Aside.astro';
import Check from './Check.astro';
import Cite from './Cite.astro';
import Figure from './Figure.astro';
import File from './File.astro';
import Lab from './Lab.astro';
import Link from './Link.astro';
import Section from './Section.astro';
import Sub from './Sub.astro';
import Table from './Table.astro';
import Term from './Term.astro';

/** What MDX may say, and how plain links and tables are rendered. `src/course/mdx.build.ts` checks the same names. */
export const prose = {
  Aside,
  Check,
  Cite,
  Figure,
  File,
  Lab,
  Section,
  Sub,
  Term,
  a: Link,
  table: Table,
};
