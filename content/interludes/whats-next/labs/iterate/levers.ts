// The levers. Change a value and run again.
import type { Levers } from './iterate.ts';

export const levers: Levers = {
  // Wishes, of the eight, that you state before the first version.
  stated: 3,
  // Wrong wishes that you notice at most when you look at a version.
  noticed: 2,
  // The chance that a rework breaks a wish that was met before.
  breaks: 0.15,
  // Does every wish that you name get a check that the next reworks must pass?
  checked: false,
};

/** The chance that a stated wish is met at once. */
export const follows = 0.95;

/** The chance that a wish nobody stated is met by luck: each is a choice of two. */
export const luck = 0.5;

/** After so many reworks you give up. */
export const patience = 12;

/** Another number gives another list of wishes and other luck. */
export const seed = 5;
