// `node scripts/score.mjs FOLDER`: how well Zhibi does on texts that a person has labelled. See `usage`.
import { isUtf8 } from "node:buffer";
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, parse } from "node:path";
import { parseArgs } from "node:util";
import { root } from "./build.mjs";
import { metricsUsage, scoreMetrics } from "./score-metrics.mjs";

/** What the labels call a defect → the rules that are about it. Anything else is a rule's own id. */
const ruleOf = {
  "unbalanced-quote": ["unbalanced-pair"],
  numbering: ["ordinal-sequence", "ordinal-style"],
  "skipped-level": ["ordinal-sequence", "ordinal-style"],
  "not-a-metric": ["metric-without-baseline"],
  "metric-without-absolute": ["metric-without-baseline"],
  "name-inconsistency": ["organ-name", "inconsistent-name"],
  typo: ["confusable-word", "inconsistent-name", "fixed-formulation"],
  collocation: ["redundant-collocation", "confusable-word"],
  "doubled-char": ["doubled-character"],
  "duplicated-sentence": ["duplicate-sentence"],
  punctuation: ["enumeration-comma", "list-semicolon", "interpunct", "fixed-formulation"],
  approximation: ["approximation-conflict", "figure-form"],
  "year-inconsistency": ["stale-year", "title-form", "date-inconsistency"],
  "year-form": ["figure-form", "inconsistent-name"],
  sensitive: ["sensitive-content"],
  "leader-instruction": ["sensitive-content"],
  privacy: ["personal-data", "sensitive-content"],
  "doc-number": ["document-number"],
  closing: ["missing-element"],
  spacing: ["stray-space"],
};

const usage = `用法：node scripts/score.mjs 文件夹 [选项]      （先 npm run build）

文件夹里放文稿和标注；标注是 gold.jsonl、not_defects.jsonl、borderline.jsonl，或每份文稿一个“文稿名.labels.jsonl”。
每行一个 JSON 对象：
  file      文稿的文件名（文稿名.labels.jsonl 里可省）
  line、col、length  从 1 数起的行、列和长度，按 UTF-16 单元
  quote     原文
  category  错误类型：规则的 id，也认 ${Object.keys(ruleOf).join("、")}
  severity  error、warning、info、hint；none 表示“不是问题，不得报”
  scope     document 表示整篇的问题，报在哪里都算对
  missing   缺哪一节（missing-section）：achievements、problems、
            first-responsible（也认 first-responsible-person）、plan
  tier      edit 表示要靠人判断，follow 表示是别处错误的连带结果，漏了都不算
  lean      有这一项的是“拿不准”的：至多给提示，报成错误或警告就算误报；以 hint 开头的，宜给提示
没有标注的文稿不检查；标注文件为空表示这份文稿没有问题。

选项：
  --texts 文件夹  --labels 文件夹    文稿和标注不在一处时分别指出
  --rules id,id                      只看这些规则
  --min-recall 0.9  --min-precision 1   达不到时以 1 退出

${metricsUsage}`;

/** How the heading of each section reads; missing-section quotes it first of all. */
const sectionWords = {
  achievements: /成效|举措/,
  problems: /不足|问题/,
  "first-responsible": /第一责任人/,
  "first-responsible-person": /第一责任人/,
  plan: /思路|安排|计划/,
};

/** Levels that a user takes for a defect. The milder ones are shown; they count only where a label forbids any. */
const loud = (severity) => severity === "error" || severity === "warning";

// ---------------------------------------------------------------- labels

/** @returns {{ kind: "defect" | "judgement" | "silent", rules: string[], file: string, … }} */
function toLabel(row, file) {
  const kind =
    row.severity === "none" || row.lean
      ? "silent"
      : row.tier === "edit" || row.tier === "follow"
        ? "judgement"
        : "defect";
  return { file, ...row, kind, rules: ruleOf[row.category] ?? [row.category] };
}

/** @returns {{ labels: object[], files: Set<string> }} */
function readLabels(folder, texts) {
  const labels = [];
  const files = new Set();
  const documents = readdirSync(texts).filter((name) => /\.(?:md|markdown|txt)$/i.test(name));
  for (const name of readdirSync(folder)) {
    const own = /^(.+)\.labels\.jsonl$/.exec(name)?.[1];
    if (!own && !["gold.jsonl", "not_defects.jsonl", "borderline.jsonl"].includes(name)) continue;
    const file = own && (documents.find((document) => document === own || parse(document).name === own) ?? own);
    if (own) files.add(file);
    readFileSync(join(folder, name), "utf8")
      .split("\n")
      .forEach((line, i) => {
        if (!line.trim()) return;
        try {
          labels.push(toLabel(JSON.parse(line), file));
        } catch (error) {
          throw new Error(`${join(folder, name)} 第 ${i + 1} 行不是合法的 JSON：${error.message}`);
        }
      });
  }
  for (const label of labels) files.add(label.file);
  if (files.size === 0) throw new Error(`${folder} 里没有标注文件。`);
  return { labels, files };
}

// ---------------------------------------------------------------- findings

/** @returns {object[]} findings of the command line, with `file` as the labels name it and `quote` from the text */
function lint(texts, files) {
  const cli = join(root, "dist/cli.js");
  if (!existsSync(cli)) throw new Error("没有 dist/cli.js。请先运行 npm run build。");
  const paths = new Map([...files].map((file) => [join(texts, file), file]));
  const { stdout, stderr, status, error } = spawnSync(
    process.execPath,
    [cli, "lint", "--format", "json", "--fail-on", "never", ...paths.keys()],
    { encoding: "utf8", maxBuffer: 2 ** 30 },
  );
  if (error) throw error;
  if (status !== 0) throw new Error(`检查没有做完：\n${stderr}`);
  return JSON.parse(stdout).flatMap(({ file, reportType, findings }) => {
    const name = paths.get(file);
    if (reportType === null) console.log(`注意：${name} 没有被认作报告，所以什么也没有报。`);
    const bytes = readFileSync(join(texts, name));
    const lines = new TextDecoder(isUtf8(bytes) ? "utf-8" : "gb18030").decode(bytes).split(/\r?\n/);
    return findings.map((finding) => ({ ...finding, file: name, quote: quoted(lines, finding) }));
  });
}

function quoted(lines, { line, column, endLine, endColumn }) {
  const end = endLine === line ? endColumn - 1 : undefined;
  return (lines[line - 1] ?? "").slice(column - 1, end);
}

// ---------------------------------------------------------------- matching

/** Whether a finding says what a label says: same rule, and the same place unless it is about the whole document. */
function matches(finding, label) {
  if (finding.file !== label.file || !label.rules.includes(finding.rule)) return false;
  const heading = /“([^”]*)/.exec(finding.message)?.[1] ?? "";
  if (label.missing && sectionWords[label.missing]?.test(heading) === false) return false;
  return label.scope === "document" || overlaps(finding, label);
}

/** A finding of no length overlaps what it touches. Labels never go beyond their line. */
function overlaps(finding, { line, col, length }) {
  if (finding.line > line || finding.endLine < line) return false;
  const start = finding.line < line ? 1 : finding.column;
  const end = finding.endLine > line ? Number.POSITIVE_INFINITY : finding.endColumn;
  return start === end ? start >= col && start <= col + length : start < col + length && end > col;
}

/** A label is answered by a finding that is as loud as itself: a hint does not do for an error. */
const answers = (finding, label) => matches(finding, label) && (loud(finding.severity) || !loud(label.severity));

// ---------------------------------------------------------------- result

function score(labels, findings, rules) {
  const defects = labels.filter(({ kind }) => kind === "defect");
  const covered = defects.filter((label) => label.rules.some((rule) => rules.includes(rule)));
  const missed = covered.filter((label) => !findings.some((finding) => answers(finding, label)));
  const forbidden = labels.filter(({ severity }) => severity === "none");
  const hinted = labels.filter(({ lean }) => lean?.startsWith("hint"));
  const among = (finding, list) => list.some((label) => matches(finding, label));
  const counts = (finding) => loud(finding.severity) || (among(finding, forbidden) && !among(finding, hinted));
  const raised = findings.filter(counts);
  const wanted = labels.filter(({ kind }) => kind !== "silent");
  const wrong = raised
    .filter((finding) => !wanted.some((label) => matches(finding, label)))
    .map((finding) => ({
      ...finding,
      silent: labels.find((label) => label.kind === "silent" && matches(finding, label)),
    }));
  const of = (list, rule) => list.filter((item) => (item.rule ?? item.rules[0]) === rule).length;
  const row = (name, count) => {
    const [asked, lost, said, bad] = [covered, missed, raised, wrong].map(count);
    return { name, asked, found: asked - lost, raised: said, wrong: bad };
  };
  return {
    rows: [...rules.map((rule) => row(rule, (list) => of(list, rule))), row("合计", (list) => list.length)],
    missed,
    wrong,
    mild: findings.filter((finding) => !counts(finding)),
    uncovered: defects.filter((label) => !covered.includes(label)),
    judgement: labels.filter(({ kind }) => kind === "judgement"),
  };
}

/** Of nothing asked, nothing was missed; of nothing raised, nothing was wrong. */
const recall = ({ asked, found }) => (asked === 0 ? 1 : found / asked);
const precision = ({ raised, wrong }) => (raised === 0 ? 1 : (raised - wrong) / raised);

function print({ rows, missed, wrong, mild, uncovered, judgement }) {
  const percent = (value, of) => (of === 0 ? "—" : `${(100 * value).toFixed(0)}%`);
  for (const row of rows) {
    console.log(
      `${row.name.padEnd(26)} 查全 ${percent(recall(row), row.asked).padStart(4)}（${row.found}/${row.asked}）` +
        `  查准 ${percent(precision(row), row.raised).padStart(4)}（${row.raised - row.wrong}/${row.raised}）`,
    );
  }
  const place = ({ file, line, col, column }) => `${file}:${line}:${col ?? column}`;
  const list = (title, items, text) => {
    console.log(`\n${title}：${items.length} 处`);
    for (const item of items) console.log(`  ${place(item)}  “${item.quote}”  ${text(item)}`);
  };
  list("漏报", missed, ({ category, explanation }) => `${category}：${explanation ?? ""}`);
  list("误报", wrong, ({ rule, severity, message, silent }) => {
    const label = silent ? `（标注 ${silent.id ?? ""}：${silent.lean ?? "不是问题"}。${silent.why ?? ""}）` : "";
    return `${severity} ${rule}：${message}${label}`;
  });
  list("提示级和信息级的（不计入）", mild, ({ rule, severity, message }) => `${severity} ${rule}：${message}`);
  const counts = {};
  for (const { category } of uncovered) counts[category] = (counts[category] ?? 0) + 1;
  const named = Object.entries(counts).map(([category, count]) => `${category} ${count}`);
  console.log(`\n还没有规则的标注：${uncovered.length} 处${named.length ? `（${named.join("、")}）` : ""}`);
  console.log(`靠人判断和连带的标注：${judgement.length} 处（不计入）`);
}

function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      texts: { type: "string" },
      labels: { type: "string" },
      rules: { type: "string" },
      "min-recall": { type: "string" },
      "min-precision": { type: "string" },
      metrics: { type: "boolean" },
      help: { type: "boolean" },
    },
  });
  const texts = values.texts ?? positionals[0];
  const folder = values.labels ?? positionals[0];
  if (values.help || !texts || !folder) {
    console.log(usage);
    return values.help ? 0 : 2;
  }
  if (values.metrics) return scoreMetrics(texts, folder, Number(values["min-recall"] ?? 0)) ? 0 : 1;
  const existing = readdirSync(join(root, "extension/core/rules")).map((name) => basename(name, ".ts"));
  const rules = values.rules?.split(",") ?? existing;
  const unknown = rules.find((rule) => !existing.includes(rule));
  if (unknown) throw new Error(`没有规则“${unknown}”。现有：${existing.join("、")}`);
  const { labels, files } = readLabels(folder, texts);
  const findings = lint(texts, files).filter(({ rule }) => rules.includes(rule));
  const result = score(labels, findings, rules);
  print(result);
  const total = result.rows.at(-1);
  const enough =
    recall(total) >= Number(values["min-recall"] ?? 0) && precision(total) >= Number(values["min-precision"] ?? 0);
  return enough ? 0 : 1;
}

try {
  process.exitCode = main();
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}
