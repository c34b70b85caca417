/** Whether the browser has promised to keep this site's storage, in words. */

/** What is known of the promise: not asked yet, its answer, or why there is nobody to ask. */
export type Promised = 'unasked' | 'granted' | 'denied' | 'unsupported' | 'insecure';

/** In a few words, and what it means. */
export const promiseWords: Readonly<Record<Promised, readonly [short: string, means: string]>> = {
  unasked: [
    'not asked yet',
    'When you pass your first level, the browser is asked once not to delete this record by itself.',
  ],
  granted: [
    'given',
    'The browser will not delete this record by itself when the disk runs short. You still can, by clearing site data.',
  ],
  denied: [
    'asked, not given',
    'The browser may delete all that this site has stored when the disk runs short. Most never do; a backup is the sure way.',
  ],
  unsupported: [
    'cannot be asked',
    'This browser knows no such promise. It may delete all that this site has stored when the disk runs short; a backup is the sure way.',
  ],
  insecure: [
    'cannot be asked',
    'This site came over plain http, and browsers give the promise over https only. A backup is the sure way.',
  ],
};
