/** Characters of code that are compiled; more is refused before the compiler sees it. */
export const MAX_CODE = 100_000;
