import type { StoreState } from './store.ts';

/** The state of the store, in a few words and in a sentence. */
export const stateWords: Readonly<Record<StoreState, readonly [chip: string, sentence: string]>> = {
  saved: ['saved in this browser', ''],
  memory: [
    'not saved',
    'This browser allows no storage for this page, so your progress lasts only until you leave it.',
  ],
  full: [
    'storage full',
    'This site’s storage is full. The record from before is kept, but what you do now is only in memory. Download a backup.',
  ],
  'read-only': [
    'read-only',
    'Your record was written by a newer version of this page. Nothing is saved until you reload it.',
  ],
  'corrupt-kept': [
    'saved; a broken text is kept',
    'A stored record could not be read, or not all of it. It was moved aside, and you can download it.',
  ],
};
