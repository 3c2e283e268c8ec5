/*
 * Decimals as whole millionths, so that 95.1 − 93 is 2.1 and not 2.0999999999999943. Six places hold every figure that
 * a report writes; a number too large for that is none that could be compared.
 */

const places = 6;
const largest = 1e15;

/** null: not finite, or too large. */
export function millionths(value: number): bigint | null {
  return Number.isFinite(value) && Math.abs(value) < largest ? BigInt(value.toFixed(places).replace(".", "")) : null;
}

/** `part / whole`, rounded half up to whole units; both not negative, `whole` not 0. */
export function divided(part: bigint, whole: bigint): bigint {
  return (2n * part + whole) / (2n * whole);
}

/** The number of millionths, rounded half up to so many decimals. */
export function rounded(value: bigint, decimals: number): number {
  return Number(divided(value, 10n ** BigInt(places - decimals))) / 10 ** decimals;
}
