/** What a reader reports an error in. `id` is permanent; `rev` is the question's, where it has one. */
export interface Reported {
  readonly id: string;
  readonly title: string;
  readonly rev?: number;
}

/**
 * The address where an error is reported, filled in with what it is about. `to` is the course's
 * `reportUrl`: an issue form takes `title` and `body`, a mailto address takes `subject` and `body`.
 */
export function reportHref(to: string, about: Reported, version: string): string {
  const what = about.rev === undefined ? about.id : `${about.id}, revision ${about.rev}`;
  const subject = to.startsWith('mailto:') ? 'subject' : 'title';
  const filled = [
    [subject, `Error in ${about.id}`],
    ['body', `About: ${about.title} (${what})\nCourse version: ${version}\n\nWhat is wrong:\n`],
  ].map(([key, value]) => `${key}=${encodeURIComponent(value ?? '')}`);
  return `${to}${to.includes('?') ? '&' : '?'}${filled.join('&')}`;
}
