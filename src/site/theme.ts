/** What a reader may choose; without a choice the system's own scheme holds. */
export type Theme = 'light' | 'dark';

/** Key of the choice in localStorage. */
export const THEME_KEY = 'eight-levels-theme';

/** A stored or chosen value as a theme; anything else means that the system decides. */
export function themeOf(value: unknown): Theme | undefined {
  return value === 'light' || value === 'dark' ? value : undefined;
}
