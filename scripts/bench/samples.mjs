// Samples, their order statistics, and the one way in which everything here is compared: in turn, within one run.

/** @param {readonly number[]} samples @param {number} q 0…1 */
export function quantile(samples, q) {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))];
}

export const median = (samples) => quantile(samples, 0.5);

/** The median of `a[i] / b[i]`: pairs stand next to one another in time, so a slow minute of the machine falls out. */
export const medianRatio = (a, b) => median(a.map((value, i) => value / b[i]));

/** Calls the task until `budget` milliseconds have passed, at least once. @returns milliseconds of one call */
async function repeat(task, budget) {
  const start = performance.now();
  let calls = 0;
  let elapsed = 0;
  do {
    await task();
    calls++;
    elapsed = performance.now() - start;
  } while (elapsed < budget);
  return elapsed / calls;
}

/**
 * Gives every task its turn, round after round.
 * @param {Record<string, () => unknown>} tasks
 * @param {{ rounds: number, warmup?: number, turn?: number }} options `turn`: for work inside this process. A turn
 *   lasts at least so many milliseconds; half as many go before it uncounted, for what the task before has left in
 *   caches and as garbage
 * @returns {Promise<Record<string, number[]>>} milliseconds of one call, by task, one figure a round
 */
export async function inTurn(tasks, { rounds, warmup = 0, turn = 0 }) {
  const samples = Object.fromEntries(Object.keys(tasks).map((name) => [name, []]));
  for (let round = -warmup; round < rounds; round++) {
    for (const [name, task] of Object.entries(tasks)) {
      if (turn) await repeat(task, turn / 2);
      const milliseconds = await repeat(task, turn);
      if (round >= 0) samples[name].push(milliseconds);
    }
  }
  return samples;
}
