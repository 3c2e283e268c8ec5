import assert from "node:assert/strict";
import { test } from "node:test";
import type { Metric, TypedReport } from "../../extension/core";
import { matchMetrics } from "../../extension/core/matching";
import { parse } from "../support/core";
import { pairs } from "./pairs";

test("figures of last year are found again in invented pairs of reports: hardly one wrong, few missing", (t) => {
  let [right, wrong, expected] = [0, 0, 0];
  for (const { name, current, previous } of pairs()) {
    const wanted = new Set(
      [...current.labels.values()].filter((label) => [...previous.labels.values()].includes(label)),
    );
    assert.ok(wanted.size >= 25, `${name}: ${wanted.size} labels`);
    expected += wanted.size;
    const { matches } = matchMetrics(current.report, previous.report);
    const found = new Set<string>();
    for (const match of matches) {
      const label = current.labels.get(match.current.span.end);
      const other = previous.labels.get(match.previous.span.end);
      // Equal labels, or two figures that nobody has labelled and that are neither right nor wrong for this purpose.
      if (label !== undefined && label === other) {
        right++;
        found.add(label);
      } else {
        wrong++;
        t.diagnostic(`${name}: wrong ${show(match.current)} ← ${show(match.previous)} (${match.confidence})`);
      }
    }
    for (const label of wanted) if (!found.has(label)) t.diagnostic(`${name}: missed ${label}`);
  }
  const [recall, precision] = [right / expected, right / (right + wrong)];
  t.diagnostic(`${expected} labels: recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)}`);
  assert.ok(precision >= 0.98, `precision ${precision}`);
  assert.ok(recall >= 0.93, `recall ${recall}`);
});

function show({ subject, said }: Metric): string {
  return `${subject} ${said}`;
}

test("applications are those that came in, whatever stands before them; 出庭应诉率 is that of the heads", () => {
  const report = (year: number, body: string) =>
    parse(`临溪县人民政府${year}年法治政府建设年度报告\n\n一、${year}年主要举措和成效\n\n${body}\n`) as TypedReport;
  const now = report(2024, "受理行政复议219件，审结208件，行政复议申请241件。出庭应诉率达98.6%。");
  const before = report(2023, "收到行政复议申请203件，受理187件，审结176件。行政机关负责人出庭应诉率98.2%。");
  const said = matchMetrics(now, before).matches.map(({ current, previous }) => `${current.said} ${previous.said}`);
  assert.ok(said.includes("241件 203件") && said.includes("98.6% 98.2%"), said.join("; "));
  assert.ok(!said.includes("241件 176件"));
});
