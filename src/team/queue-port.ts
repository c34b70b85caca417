import { isObject } from '../progress/lattice.ts';
import type { QueueResult } from './words.ts';
/** The queue's inputs. */
export const readQueueInputs = (raw: unknown): object | undefined =>
  isObject(raw) ? raw : undefined;
/** What they say. */
export const queueResult = (_inputs: object): QueueResult | undefined => undefined;
/** Where most is made. */
export const outputLevel = (_inputs: object): number | undefined => undefined;
