// `node scripts/score.mjs FOLDER --metrics`: how well `zhibi metrics` reads the figures of texts that a person has labelled.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./build.mjs";

export const metricsUsage = `带 --metrics 时看数据的提取：标注是 metrics.jsonl，每行一个 JSON 对象：
  file、line、col、length、quote  同上
  value、unit                     数值和单位；没有单位写 null 或“比值”
  period_year_resolved            年份；说不清的写 null`;

/** No unit is written; some say so in words. */
const unitOf = (unit) => (unit === null || unit === "比值" ? "" : unit);
const same = (label, metric) =>
  Math.abs(metric.value - label.value) < 1e-6 && unitOf(metric.unit) === unitOf(label.unit);
const touches = (label, metric) =>
  metric.line === label.line && metric.column < label.col + label.length && metric.endColumn > label.col;

function metricsOf(path) {
  const args = [join(root, "dist/cli.js"), "metrics", "--format", "json", path];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: "utf8", maxBuffer: 2 ** 28 });
  if (status !== 0) throw new Error(`数据没有读完：\n${stderr}`);
  return JSON.parse(stdout);
}

/** @returns {boolean} whether all three shares reach `least` */
export function scoreMetrics(texts, folder, least) {
  if (!existsSync(join(root, "dist/cli.js"))) throw new Error("没有 dist/cli.js。请先运行 npm run build。");
  const labels = readFileSync(join(folder, "metrics.jsonl"), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  const missed = [];
  const extra = [];
  const undated = [];
  let found = 0;
  for (const file of new Set(labels.map((label) => label.file))) {
    const metrics = new Set(metricsOf(join(texts, file)));
    for (const label of labels.filter((one) => one.file === file)) {
      const metric = [...metrics].find((one) => touches(label, one) && same(label, one));
      if (!metric) {
        missed.push(label);
        continue;
      }
      metrics.delete(metric);
      found++;
      const year = metric.period?.year ?? null;
      if (year !== label.period_year_resolved) undated.push({ ...label, year });
    }
    for (const metric of metrics) extra.push({ ...metric, file });
  }
  return report(labels.length, found, missed, extra, undated) >= least;
}

function report(asked, found, missed, extra, undated) {
  const shares = [
    ["查全（位置、数值、单位）", found, asked],
    ["查准（位置、数值、单位）", found, found + extra.length],
    ["年份", found - undated.length, found],
  ];
  for (const [name, part, whole] of shares)
    console.log(`${name}  ${((100 * part) / whole).toFixed(1)}%（${part}/${whole}）`);
  const list = (title, items, text) => {
    console.log(`\n${title}：${items.length} 处`);
    for (const item of items) console.log(`  ${item.file}:${item.line}:${item.col ?? item.column}  ${text(item)}`);
  };
  list("漏掉的", missed, ({ quote, value, unit }) => `“${quote}” ${value}${unitOf(unit)}`);
  list("多出的", extra, ({ said, subject, value, unit }) => `“${said}” ${subject} ${value}${unit}`);
  list(
    "年份不同的",
    undated,
    ({ quote, year, period_year_resolved }) => `“${quote}” ${year}，标注 ${period_year_resolved}`,
  );
  return Math.min(...shares.map(([, part, whole]) => part / whole));
}
