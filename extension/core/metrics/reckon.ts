import type { Problem } from "../types";
import type { Figure } from "./figures";
import type { Stated } from "./stated";

/** A figure that does not follow from those beside it. */
export interface Mismatch {
  readonly at: Stated;
  /** The figures it was reckoned from. */
  readonly from: readonly Stated[];
  readonly message: string;
  readonly severity?: Problem["severity"];
  /** The number that would follow, as it would be written in place of the one that stands there. */
  readonly right?: string;
}

export type Fit = "fits" | "tail" | "off";

/**
 * How a stated figure agrees with a reckoned one: to the half of its last place; cut off instead of rounded, or out by the
 * rounding of those it was reckoned from (`slack`), only its tail is wrong.
 */
export function fit(stated: Figure, reckoned: number, slack = 0): Fit {
  const out = Math.abs(stated.value - reckoned);
  const dust = stated.step * 1e-6 + Math.abs(reckoned) * 1e-9;
  if (out <= stated.step / 2 + dust) return "fits";
  return out < stated.step - dust || out <= stated.step / 2 + slack + dust ? "tail" : "off";
}

/** As many decimals as the stated figure has. */
export function written(like: Figure, value: number): string {
  return value.toFixed(like.step < 1 ? Math.round(-Math.log10(like.step)) : 0);
}

/** The counts given and what neighbours add up to: any of them may be what a share is taken of. */
export function totals(figures: readonly Stated[]): number[] {
  const sums: number[] = [];
  for (let i = 0; i < figures.length; i++) {
    let sum = 0;
    for (let j = i; j < Math.min(figures.length, i + 6); j++) {
      sum += (figures[j] as Stated).value;
      sums.push(sum);
    }
  }
  return sums;
}

/** A sum without the dust of binary fractions. */
export const plain = (value: number): string => String(Number(value.toPrecision(12)));
