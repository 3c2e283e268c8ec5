// Rows of measures, and how they are printed.
import { cpus } from "node:os";

/**
 * @typedef {object} Row
 * @property {string} name
 * @property {number | null} value null: cannot be measured here
 * @property {string} [unit] of `value`
 * @property {number} [ratio]
 * @property {string} [to] what the ratio is to
 * @property {{ of: "value" | "ratio", most?: number, least?: number }} [target]
 * @property {string} [note]
 */

/** @param {Row} row @returns {boolean | null} null where there is no target, or nothing to hold against it */
export function reached({ target, ...row }) {
  const actual = target && row[target.of];
  if (actual === undefined || actual === null) return null;
  return actual <= (target.most ?? Infinity) && actual >= (target.least ?? -Infinity);
}

const number = (value) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));

const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;
const width = (text) => [...text].reduce((sum, char) => sum + (wide.test(char) ? 2 : 1), 0);

function cells(row) {
  const { target } = row;
  const limit = target && (target.most === undefined ? `≥ ${target.least}` : `≤ ${target.most}`);
  const verdict = reached(row);
  return [
    row.name,
    row.value === null ? "测不到" : `${number(row.value)} ${row.unit}`,
    row.ratio === undefined ? "" : `${number(row.ratio)} 倍（比 ${row.to}）`,
    target ? `${limit} ${target.of === "ratio" ? "倍" : row.unit}` : "",
    verdict === null ? "" : verdict ? "达到" : "未达到",
    row.note ?? "",
  ];
}

/** The machine in one line: a figure means nothing without it. */
export const machine = () =>
  `Node ${process.versions.node}，${cpus().length} 个处理器核，${process.platform}-${process.arch}`;

/**
 * @param {string} title
 * @param {readonly Row[]} rows
 * @returns {string} a table with aligned columns; empty columns are left out
 */
export function format(title, rows) {
  const lines = [["项目", "数值", "比值", "目标", "结果", "说明"], ...rows.map(cells)];
  const columns = lines[0].map((_, i) => i).filter((i) => lines.slice(1).some((line) => line[i] !== ""));
  const widths = columns.map((i) => Math.max(...lines.map((line) => width(line[i]))));
  const body = lines.map((line) =>
    columns
      .map((i, n) => line[i] + " ".repeat(widths[n] - width(line[i])))
      .join("  ")
      .trimEnd(),
  );
  return [`\n${title}`, body[0], "─".repeat(Math.max(...body.map(width))), ...body.slice(1)].join("\n");
}

/** Prints all tables, or with `--json` one JSON object. */
export function report(tables) {
  if (process.argv.includes("--json")) {
    const rows = Object.entries(tables).flatMap(([table, list]) =>
      list.map((row) => ({ table, ...row, reached: reached(row) })),
    );
    console.log(JSON.stringify({ machine: machine(), rows }, null, 2));
    return;
  }
  for (const [title, rows] of Object.entries(tables)) console.log(format(title, rows));
  const all = Object.values(tables).flat().map(reached);
  const hit = all.filter(Boolean).length;
  console.log(`\n${machine()}\n有目标的 ${all.filter((verdict) => verdict !== null).length} 项中达到 ${hit} 项。`);
  console.log("耗时随机器而变：比值在同一次运行里轮流测得，可以相信；单个毫秒数只作参考。");
}
