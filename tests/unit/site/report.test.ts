import { describe, expect, it } from 'vitest';
import { reportHref } from '../../../src/site/report.ts';

const about = { id: 'context-q-noise', title: 'Noise & signal', rev: 3 };

describe('the link that reports an error', () => {
  it('fills an issue form with id, revision and version', () => {
    const url = new URL(reportHref('https://example.org/issues/new', about, '2026.11.21'));
    expect(url.searchParams.get('title')).toBe('Error in context-q-noise');
    expect(url.searchParams.get('body')).toContain('Noise & signal (context-q-noise, revision 3)');
    expect(url.searchParams.get('body')).toContain('2026.11.21');
  });

  it('keeps what the address already asks for', () => {
    const url = new URL(reportHref('https://example.org/new?labels=course', about, '1'));
    expect(url.searchParams.get('labels')).toBe('course');
    expect(url.searchParams.get('title')).toBe('Error in context-q-noise');
  });

  it('gives a mail a subject', () => {
    expect(reportHref('mailto:course@example.org', about, '1')).toMatch(
      /^mailto:.*\?subject=Error/,
    );
  });
});
