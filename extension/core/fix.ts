import type { Finding, Fix } from "./types";

/**
 * Applies the first fix of each finding (`safe`: only those that are safe). Edits that overlap an earlier one are
 * left for the next round, never merged.
 */
export function applyFixes(
  _text: string,
  _findings: readonly Finding[],
  _which: "safe" | "all",
): { text: string; applied: readonly Fix[]; skipped: number } {
  throw new Error("not yet");
}

/** Applies safe fixes until nothing changes (at most 8 rounds). `check` parses and lints. */
export function repair(
  _text: string,
  _check: (text: string) => readonly Finding[],
): { text: string; applied: readonly Fix[]; remaining: readonly Finding[] } {
  throw new Error("not yet");
}
