/**
 * Waiting in line, in the long run, where fewer arrive than can be served.
 *
 * Erlang's formula C gives the probability that all of c servers are busy, for arrivals at random (Poisson) and
 * exponential service times; with it the mean wait is C / (cμ − λ). For other service times the Allen–Cunneen
 * approximation multiplies that wait by (1 + v) / 2, where v is the variance divided by the squared mean; for one
 * server that is exact (Pollaczek–Khinchine). A pull request that two must read is a batch of two: its first review waits
 * as a single arrival with the work of both would, its second one longer (Medhi, 7.3, there for one server).
 * Sources: `queue-sources.ts`.
 *
 * By hand (HP 12C Solutions Handbook, 2004, after Trueman, 1977): 1.2 customers arrive a minute, three tellers serve 0.5 a
 * minute each. a = 2.4, ρ = 0.8. 1 / B = 1 + 3/a (1 + 2/a (1 + 1/a)) = 1 + 1.25 (1 + 0.8333 × 1.4167) = 3.7257;
 * C = 1 / (0.2 × 3.7257 + 0.8) = 0.6472; wait = 0.6472 / (1.5 − 1.2) = 2.157 minutes. The handbook prints 2.16.
 */

/** The probability that an arrival has to wait, for a load (arrivals × mean service time) below the number of servers. */
export function erlangC(servers: number, load: number): number {
  if (load <= 0) return 0;
  if (load >= servers) return 1;
  // Built up as 1 / Erlang B, one server after the other, so that no factorial can overflow.
  let inverse = 1;
  for (let n = 1; n <= servers; n++) inverse = 1 + (n / load) * inverse;
  const busy = load / servers;
  return 1 / (inverse * (1 - busy) + busy);
}

/**
 * How long an arrival waits until a server begins, on average. `residual` is the mean work of an arrival in progress,
 * E(Y²) / 2E(Y), in whatever unit: half the time where all are alike, the whole where they are exponential.
 */
export function meanWait(servers: number, busy: number, residual: number): number {
  return (erlangC(servers, servers * busy) * residual) / (servers * (1 - busy));
}

/** How long the second of two reviews of one arrival waits longer than the first: P(at most one server is free) × residual / c. */
export function laterWait(servers: number, busy: number, residual: number): number {
  return ((erlangC(servers, servers * busy) / busy) * residual) / servers;
}
