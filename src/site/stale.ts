/** Days after which a chapter's "verified" date is too old to be trusted without a look. */
export const STALE_DAYS = 180;

/** Whether a date (ISO, "2026-11-21") lies more than `STALE_DAYS` before `now` (ms since epoch). */
export function isStale(verified: string, now: number): boolean {
  const then = Date.parse(`${verified}T00:00:00Z`);
  return Number.isFinite(then) && now - then > STALE_DAYS * 86_400_000;
}
