import { readFileSync, statSync } from "node:fs";
import {
  type Due,
  deadlines,
  type Finding,
  findSection,
  lint,
  parseReport,
  type Report,
  sectionName,
  type TypedReport,
} from "../../core";
import { InputError, reason } from "../command";
import { languageOf } from "../documents";
import { decode } from "../encoding";
import { scanMarkdown } from "../markdown";
import { regionOf } from "../positions";
import type { PreviousReports } from "../previous";
import { requireType, type Workspaces } from "../workspace";
import { keyFiguresOf } from "./key-figures";
import { type DateState, emptyRow, mostLines, type Row, type RuleCount, type SectionState } from "./row";

/** One text to look at: a file, or the text itself; `error`: it cannot be had, and why. */
export interface Task {
  readonly name: string;
  readonly text?: string;
  readonly error?: string;
}

export interface ExamineOptions {
  readonly type?: string | undefined;
  readonly workspaces: Workspaces;
  /** Last year's reports, as far as front matter or `.zhibi.json` names them. */
  readonly previous: PreviousReports;
}

/** No report is so long; a forgotten log file would only fill the memory. */
const megabytes = 10;

/** A task to its row. Never throws: what is wrong stands in the row. */
export function examine(task: Task, options: ExamineOptions): Row {
  try {
    if (task.error !== undefined) return emptyRow(task.name, task.error, true);
    return rowOf(task.name, task.text ?? read(task.name), options);
  } catch (error) {
    return emptyRow(task.name, reason(error), true);
  }
}

function read(name: string): string {
  const stat = statSync(name);
  if (!stat.isFile() && !stat.isDirectory()) throw new InputError("这不是普通文件");
  if (stat.size > megabytes * 1e6)
    throw new InputError(`文件有 ${Math.round(stat.size / 1e6)} MB，超过 ${megabytes} MB，不会是年度报告，没有检查`);
  return decode(readFileSync(name)).text;
}

function rowOf(file: string, text: string, options: ExamineOptions): Row {
  const { types, terms, matches, configFor } = options.workspaces.of(file);
  const config = configFor(file);
  const type = options.type ?? config.type;
  if (type) requireType(types, type);
  const report = parseReport(text, { language: languageOf(file), types, type, scanMarkdown });
  if (!isTyped(report)) {
    const why = report.text.trim() ? "没有认出是哪种报告" : "文件是空的";
    return { ...emptyRow(file, why, false), characters: charactersOf(report) };
  }

  const broken: string[] = [];
  const previous = options.previous.of({ name: file }, report, false);
  const findings = lint(report, {
    config,
    terms,
    previous: previous.report,
    previousName: previous.name ?? "",
    matches,
    onError: (rule, error) => broken.push(`规则 ${rule.id} 出错：${error}`),
  });
  const { submitted, published } = deadlines(report);
  const severities = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { severity } of findings) severities[severity]++;
  return {
    file,
    organ: report.organ?.name ?? null,
    year: report.year?.value ?? null,
    type: report.type.id,
    typeTitle: report.type.title,
    sections: sectionsOf(report),
    submitted: dateOf(submitted),
    published: dateOf(published),
    characters: charactersOf(report),
    severities,
    findings: countRules(report, findings),
    figures: keyFiguresOf(report),
    reason:
      [...broken, ...(previous.problem?.reason === "none" || !previous.problem ? [] : [previous.problem.message])].join(
        "；",
      ) || null,
    failed: broken.length > 0,
  };
}

const isTyped = (report: Report): report is TypedReport => report.type !== null;

const dateOf = (due: Due | null): DateState | null => due && { date: due.date, kept: due.kept };

function sectionsOf(report: TypedReport): SectionState[] {
  return report.type.sections
    .filter(({ mandatory }) => mandatory)
    .map((part) => ({
      id: part.id,
      name: sectionName(part),
      state: findSection(report, part)?.by ?? "missing",
    }));
}

const around = new Set(["blank", "front-matter", "metadata", "chrome", "code"]);

function charactersOf({ lines }: Report): number {
  let count = 0;
  for (const { role, text } of lines) if (!around.has(role)) count += [...text.replace(/\s+/g, "")].length;
  return count;
}

const grave = { error: 0, warning: 1, info: 2, hint: 3 } as const;

function countRules(report: Report, findings: readonly Finding[]): RuleCount[] {
  const rules = new Map<string, RuleCount & { count: number; lines: number[] }>();
  for (const { rule, severity, span } of findings) {
    const key = `${rule} ${severity}`;
    const entry = rules.get(key) ?? { rule, severity, count: 0, lines: [] };
    rules.set(key, entry);
    entry.count++;
    const { line } = regionOf(report, span);
    if (entry.lines.length < mostLines && entry.lines.at(-1) !== line) entry.lines.push(line);
  }
  return [...rules.values()].sort((a, b) => grave[a.severity] - grave[b.severity] || b.count - a.count);
}
