import { describe, expect, it } from 'vitest';
import { textOf } from '../../../src/search/plain-text.ts';

const none = () => false;
const left = (name: string, classes: readonly string[]) =>
  name === 'pre' || classes.includes('cite');

describe('the text of a page', () => {
  it.each([
    ['<p>One <b>word</b>, two.</p><p>Three</p>', 'One word, two. Three.'],
    ['<ul><li>first</li><li>second</li></ul>', 'first. second.'],
    ['<p>a<br>b</p>', 'a. b.'],
    ['<p>A &amp; B &lt;i&gt; &#39;c&#x27; &nbsp;d</p>', "A & B <i> 'c' d."],
    ['<!-- no --><p title="a > b">yes!</p>', 'yes!'],
    ['<p>said “so.”</p><p>on</p>', 'said “so.” on.'],
    ['', ''],
  ])('%j is %j', (html, text) => {
    expect(textOf(html, none)).toBe(text);
  });

  it('is without what is left out, whatever stands in it', () => {
    const html =
      '<p>a <span class="x cite">[<span>1</span><img src="x">]</span> b</p><pre><p>code</p></pre><p>c</p>';
    expect(textOf(html, left)).toBe('a b. c.');
  });
});
