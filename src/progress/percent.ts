/** A share from 0 to 1 as a percentage with at most one decimal. Never rounded up: 79.8 % is no pass. */
export const percent = (share: number): string => `${Math.floor(share * 1000 + 1e-6) / 10} %`;
