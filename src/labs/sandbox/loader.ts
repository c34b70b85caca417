import type { Files } from '../record.ts';

/** What a module gives to those that import it. */
export type Exports = Record<string, unknown>;

/** A lab's module as compile.ts writes it. */
export type ModuleBody = (
  exports: Exports,
  require: (specifier: string) => unknown,
) => Promise<void>;

/** What the worker's boot script offers, under the name `__lab`, to the scripts that follow it. */
export interface Loader {
  /** Adds a library under the name by which labs import it; called by the library's own text. */
  library(specifier: string, exports: unknown): void;
  /** Marks the first line of the lab's script by an error made there. */
  here(error: Error): void;
  /** Adds a module; they run in the order in which they are added. */
  module(file: string, body: ModuleBody): void;
  /** Says that everything is loaded and runs the modules. */
  start(files: Files): void;
}
