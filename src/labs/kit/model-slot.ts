import type { LanguageModel } from 'ai';

let chosen: LanguageModel | undefined;

/** Puts a real model in the place of every scripted one of this process. */
export function chooseModel(model: LanguageModel): void {
  chosen = model;
}

/** The real model that was asked for, if any. */
export const chosenModel = (): LanguageModel | undefined => chosen;
