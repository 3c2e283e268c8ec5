/** Which charts the page has: what is missing and what is wrong on the left; when, which years and types on the right. */
import { severityNames } from "../../../core";
import { keptStates, ruleTitle, sectionStates, severities } from "../sheets";
import { type Bar, chart } from "./bars";
import type { Tallies } from "./tallies";

/** Key, name and colour of the parts of a bar. */
type Kinds = readonly (readonly [key: string, name: string, tone: string])[];

const sectionKinds: Kinds = [
  ["heading", sectionStates.heading, "ok"],
  ["content", sectionStates.content, "soft"],
  ["missing", sectionStates.missing, "bad"],
];
const deadlineKinds: Kinds = [
  ["kept", keptStates.kept, "ok"],
  ["late", keptStates.late, "bad"],
  ["doubtful", keptStates.doubtful, "soft"],
  ["unknown", "没有写日期", "none"],
];
const severityKinds: Kinds = severities.map((severity) => [severity, severityNames[severity], severity]);

const shownRules = 15;

export function charts({ reports, sections, deadlines, rules, years, types }: Tallies): string {
  const missing = chart(
    "法定内容",
    sections.map(({ name, counts }) => stacked(name, counts, sectionKinds, `缺 ${counts.missing} 份`)),
    { full: reports },
  );
  const frequent = chart(
    "最常见的问题",
    rules
      .slice(0, shownRules)
      .map(({ rule, count, reports, severities }) =>
        stacked(ruleTitle(rule), severities, severityKinds, `${count} 处，${reports} 份`),
      ),
    { hint: rules.length > shownRules ? `前 ${shownRules} 种，共 ${rules.length} 种。` : "" },
  );
  const inTime = chart(
    "期限",
    deadlines.map(({ name, counts }) => stacked(name, counts, deadlineKinds, `逾期 ${counts.late} 份`)),
    { full: reports, hint: "报送：次年3月1日前（省级政府4月1日前）；公开：次年4月1日前。" },
  );
  const byYear = chart(
    "年度",
    years.map(([year, count]) => plain(year === null ? "没有写年度" : `${year}年`, count)),
  );
  const byType = chart(
    "文种",
    types.map(([type, count]) => plain(type, count)),
  );
  return `<div class="charts"><div>${missing}${frequent}</div><div>${inTime}${byYear}${byType}</div></div>`;
}

function stacked(label: string, counts: Readonly<Record<string, number>>, kinds: Kinds, note: string): Bar {
  return { label, note, parts: kinds.map(([key, name, tone]) => ({ label: name, count: counts[key] ?? 0, tone })) };
}

const plain = (label: string, count: number): Bar => ({
  label,
  note: `${count} 份`,
  parts: [{ label: "份", count, tone: "plain" }],
});
