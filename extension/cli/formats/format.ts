import type { Finding, Fix, Related, Report, Severity } from "../../core";

/** One text after its check. */
export interface Checked {
  /** As the user gave it. */
  readonly file: string;
  readonly report: Report;
  readonly findings: readonly Finding[];
  /** What `--fix` has repaired; the findings are those that remain. */
  readonly repaired: readonly Fix[];
}

export interface Totals {
  reports: number;
  /** Files that were read and are no report. */
  unrecognised: number;
  repaired: number;
  /** Findings whose fix is safe. */
  fixable: number;
  readonly severities: Record<Severity, number>;
  /** Inputs that could not be read or written. */
  readonly failures: { readonly file: string; readonly message: string }[];
}

/** Turns results into text one file at a time, so that none need be kept. */
export interface Format {
  begin(): string;
  file(checked: Checked): string;
  end(totals: Totals): string;
}

export const firstFix = (finding: Finding): Fix | undefined => finding.fixes?.()[0];

/** Places in the same text; those in last year's report are named in the message itself. */
export const relatedHere = ({ related = [] }: Finding): readonly Related[] => related.filter(({ of }) => !of);
