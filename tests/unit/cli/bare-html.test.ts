import { describe, expect, it } from 'vitest';
import { bareHtml } from '../../../src/cli/bench/bare-html.ts';

const page = (main: string) =>
  `<!doctype html><html><head><title>T</title><link rel="x"></head><body><header>no</header><main id="main">${main}</main></body></html>`;

describe('the floor of a page', () => {
  it.each([
    ['keeps text and drops classes', '<p class="a" id="b">x</p>', '<p>x</p>'],
    ['keeps where links lead', '<a class="c" href="/x" rel="y">x</a>', '<a href="/x">x</a>'],
    [
      'keeps a figure’s geometry',
      '<svg viewBox="0 0 1 1" class="i"><path d="M0 0"/></svg>',
      '<svg viewBox="0 0 1 1"><path d="M0 0"></svg>',
    ],
    [
      'drops wrappers and keeps what is in them',
      '<div data-a><span class="t-x">y</span></div>',
      'y',
    ],
    [
      'drops controls with their content',
      '<button>Run</button><nav><a href="/">Up</a></nav><p>x</p>',
      '<p>x</p>',
    ],
    [
      'drops data and templates',
      '<script type="application/json">{}</script><template><p>t</p></template>',
      '',
    ],
  ])('%s', (_name, main, expected) => {
    expect(bareHtml(page(main))).toBe(
      `<!doctype html><html lang="en"><title>T</title>${expected}</html>`,
    );
  });
});
