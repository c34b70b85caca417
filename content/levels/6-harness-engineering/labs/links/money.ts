import type { Repository } from './repository.ts';

/** The service's own function: a percentage of an amount in cents, rounded half up. */
export function discountCents(amount: number, percent: number): number {
  return Math.floor((amount * percent + 50) / 100);
}

/** Examples in the documents that the code does not agree with. */
export function wrongExamples(files: Repository): string[] {
  return [...files].flatMap(([path, text]) =>
    [...text.matchAll(/`discountCents\((\d+), (\d+)\)` is (\d+)/g)].flatMap(
      ([, amount, percent, said]) => {
        const gives = discountCents(Number(amount), Number(percent));
        const call = `discountCents(${amount}, ${percent})`;
        return gives === Number(said)
          ? []
          : [`${path} says that ${call} is ${said}; the code gives ${gives}`];
      },
    ),
  );
}
