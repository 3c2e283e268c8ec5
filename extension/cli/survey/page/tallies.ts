import type { Severity } from "../../../core";
import type { DateState, Row, SectionState } from "../row";
import { missingOf, sectionNames } from "../sheets";

type Kept = NonNullable<DateState["kept"]> | "unknown";

export interface RuleTally {
  readonly rule: string;
  count: number;
  /** In how many reports. */
  reports: number;
  /** A rule may be milder in places. */
  readonly severities: Record<Severity, number>;
}

/** What the page shows before the table, counted over all rows. */
export interface Tallies {
  readonly reports: number;
  /** Reports that lack a mandatory section. */
  readonly incomplete: number;
  readonly late: number;
  readonly severities: Record<Severity, number>;
  readonly sections: readonly { readonly name: string; readonly counts: Record<SectionState["state"], number> }[];
  readonly deadlines: readonly { readonly name: string; readonly counts: Record<Kept, number> }[];
  /** The most frequent first. */
  readonly rules: readonly RuleTally[];
  readonly years: readonly (readonly [number | null, number])[];
  readonly types: readonly (readonly [string, number])[];
}

export function tally(rows: Iterable<Row>): Tallies {
  const sections = new Map(
    [...sectionNames(rows)].map(([id, name]) => [id, { name, counts: { heading: 0, content: 0, missing: 0 } }]),
  );
  const submitted = { kept: 0, late: 0, doubtful: 0, unknown: 0 };
  const published = { ...submitted };
  const severities = { error: 0, warning: 0, info: 0, hint: 0 };
  const rules = new Map<string, RuleTally>();
  const years = new Map<number | null, number>();
  const types = new Map<string, number>();
  let [reports, incomplete, late] = [0, 0, 0];
  for (const row of rows) {
    if (row.type === null) continue;
    reports++;
    if (missingOf(row)) incomplete++;
    if (row.submitted?.kept === "late" || row.published?.kept === "late") late++;
    for (const { id, state } of row.sections)
      (sections.get(id) as { counts: Tallies["sections"][number]["counts"] }).counts[state]++;
    submitted[row.submitted?.kept ?? "unknown"]++;
    published[row.published?.kept ?? "unknown"]++;
    for (const severity of Object.keys(severities) as Severity[]) severities[severity] += row.severities[severity];
    const own = new Set<string>();
    for (const { rule, severity, count } of row.findings) {
      const entry = rules.get(rule) ?? {
        rule,
        count: 0,
        reports: 0,
        severities: { error: 0, warning: 0, info: 0, hint: 0 },
      };
      rules.set(rule, entry);
      entry.count += count;
      entry.severities[severity] += count;
      if (!own.has(rule)) entry.reports++;
      own.add(rule);
    }
    years.set(row.year, (years.get(row.year) ?? 0) + 1);
    const type = row.typeTitle ?? row.type;
    types.set(type, (types.get(type) ?? 0) + 1);
  }
  return {
    reports,
    incomplete,
    late,
    severities,
    sections: [...sections.values()],
    deadlines: [
      { name: "报送（成文日期）", counts: submitted },
      { name: "公开（发布日期）", counts: published },
    ],
    rules: [...rules.values()].sort((a, b) => b.count - a.count),
    years: [...years].sort(([a], [b]) => (b ?? 0) - (a ?? 0)),
    types: [...types].sort(([, a], [, b]) => b - a),
  };
}
