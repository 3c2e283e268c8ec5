/** The survey as one page that needs nothing else: numbers, charts, and the whole table. */
import { createHash } from "node:crypto";
import { type ColumnOf, severityNames } from "../../../core";
import type { Collected } from "../collected";
import { interruptionText, summary } from "../formats/summary";
import type { Row } from "../row";
import { overviewColumns, placesOf, ruleTitle, severities } from "../sheets";
import { charts } from "./charts";
import { encode } from "./html";
import { script } from "./script";
import { style } from "./style";
import { type Tallies, tally } from "./tallies";

/** In pieces, since a page of ten thousand rows is longer than is good for one string. */
export function* page(rows: Collected): Generator<string> {
  const tallies = tally(rows);
  const hash = createHash("sha256").update(script).digest("base64");
  yield `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hash}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>法治政府建设年度报告汇总</title>
<style>${style}</style>
<h1>法治政府建设年度报告汇总</h1>
<p>${encode(summary(rows))}</p>
${rows.interruption ? `<p class="notice">${encode(interruptionText(rows.interruption))}。</p>` : ""}
${tiles(tallies)}
${charts(tallies)}
`;
  yield* wholeTable(rows);
  yield `<script>${script}</script>\n</html>\n`;
}

function tiles({ reports, incomplete, late, severities: counts }: Tallies): string {
  const items: [number, string, boolean][] = [
    [reports, "份报告", false],
    [incomplete, "份缺法定内容", incomplete > 0],
    [late, "份逾期报送或公开", late > 0],
    ...severities.map((severity): [number, string, boolean] => [
      counts[severity],
      `处${severityNames[severity]}`,
      severity === "error" && counts[severity] > 0,
    ]),
  ];
  const list = items.map(([count, label, alarm]) => `<li${alarm ? ' class="alarm"' : ""}><b>${count}</b>${label}</li>`);
  return `<ul class="tiles">${list.join("")}</ul>`;
}

function* wholeTable(rows: Collected): Generator<string> {
  const [organ, ...others] = overviewColumns(rows) as [ColumnOf<Row>, ...ColumnOf<Row>[]];
  const all = [organ, { header: "问题", width: 8, type: "number" as const, cell: total }, ...others];
  const heads = all.map(
    ({ header, type }) => `<th scope="col" data-type="${type}"><button>${encode(header)}</button></th>`,
  );
  yield `<section><h2>总表</h2>
<p class="tools"><label>筛选 <input type="search" placeholder="单位、年度、逾期、缺……，空格隔开"></label> <output>${rows.seen} 行</output></p>
<div class="scroll" tabindex="0"><table><thead><tr>${heads.join("")}</tr></thead><tbody>
`;
  for (const row of rows) {
    const cells = others.map((column) => cell(column, row)).join("");
    // Why a row is empty stands beside its name: 说明 is far to the right.
    const why = row.type === null && row.reason ? `<small>${encode(row.reason)}</small>` : "";
    yield `<tr><th scope="row">${encode(row.organ ?? row.file)}${why}</th>${findingsCell(row)}${cells}</tr>\n`;
  }
  yield "</tbody></table></div></section>\n";
}

const total = ({ type, severities: counts }: Row): number | null =>
  type ? severities.reduce((sum, severity) => sum + counts[severity], 0) : null;

function findingsCell(row: Row): string {
  const count = total(row);
  if (!count) return `<td class="number">${count ?? ""}</td>`;
  const items = row.findings.map((found) => {
    const title = encode(ruleTitle(found.rule));
    return `<li>${severityNames[found.severity]} ${title} ${found.count} 处（第 ${placesOf(found)} 行）</li>`;
  });
  return `<td data-key="${count}"><details><summary>${count} 处</summary><ul>${items.join("")}</ul></details></td>`;
}

const tones: Readonly<Record<string, string>> = { 缺: "bad", 逾期: "bad", 正文中: "soft", 日期存疑: "soft" };

function cell({ header, type, cell: value, width }: ColumnOf<Row>, row: Row): string {
  const text = String(value(row) ?? "");
  const alarm = header === "缺项" && text !== "0" ? "bad" : tones[text];
  const kind = [type === "number" ? "number" : width >= 30 ? "long" : "", alarm ?? ""].join(" ").trim();
  return `<td${kind && ` class="${kind}"`}>${encode(text)}</td>`;
}
