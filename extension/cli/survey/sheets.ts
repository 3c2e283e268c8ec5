import { builtinTypes, rules, type Severity, sectionName, severityNames } from "../../core";
import { keyFigures } from "./key-figures";
import type { DateState, Row, SectionState } from "./row";

export type Cell = string | number | null;

export interface Column<T> {
  readonly header: string;
  /** In characters of a Latin letter; a Chinese one takes two. */
  readonly width: number;
  readonly type: "text" | "number";
  readonly cell: (item: T) => Cell;
}

export interface Sheet<T = unknown> {
  readonly name: string;
  readonly columns: readonly Column<T>[];
  readonly rows: Iterable<T>;
}

export const sectionStates: Readonly<Record<SectionState["state"], string>> = {
  heading: "标题下",
  content: "正文中",
  missing: "缺",
};

const keptStates: Readonly<Record<NonNullable<DateState["kept"]>, string>> = {
  kept: "按期",
  late: "逾期",
  doubtful: "日期存疑",
};

export const keptName = (date: DateState | null): string => (date?.kept ? keptStates[date.kept] : "");

export const severities = Object.keys(severityNames) as Severity[];

export const ruleTitle = (id: string): string => rules.find((rule) => rule.id === id)?.title ?? id;

export const missingOf = ({ sections }: Row): number => sections.filter(({ state }) => state === "missing").length;

const text = <T>(header: string, width: number, cell: (item: T) => Cell): Column<T> => ({
  header,
  width,
  type: "text",
  cell,
});
const number = <T>(header: string, width: number, cell: (item: T) => Cell): Column<T> => ({
  header,
  width,
  type: "number",
  cell,
});

/** The mandatory sections of all types that occur, those of a government's report first. */
export function sectionNames(rows: Iterable<Row>): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const add = ({ id, name }: { id: string; name: string }) => {
    if (!names.has(id)) names.set(id, name);
  };
  const government = builtinTypes.find(({ id }) => id === "government");
  for (const part of government?.sections ?? []) if (part.mandatory) add({ id: part.id, name: sectionName(part) });
  for (const row of rows) row.sections.forEach(add);
  return names;
}

/** 总表: a report a row. */
export function overview(rows: Iterable<Row>): Sheet<Row> {
  const sections = [...sectionNames(rows)].map(([id, name]) =>
    text<Row>(name, 10, ({ sections }) => {
      const section = sections.find((candidate) => candidate.id === id);
      return section ? sectionStates[section.state] : null;
    }),
  );
  const counts = severities.map((severity) =>
    number<Row>(severityNames[severity], 6, (row) => (row.type ? row.severities[severity] : null)),
  );
  const figures = keyFigures.map(({ id, title, unit }) =>
    number<Row>(`${title}（${unit}）`, 12, (row) => row.figures.find((figure) => figure.id === id)?.value ?? null),
  );
  const columns: Column<Row>[] = [
    text("单位", 28, (row) => row.organ),
    number("年度", 6, (row) => row.year),
    text("文种", 30, (row) => row.typeTitle),
    ...sections,
    number("缺项", 6, (row) => (row.type ? missingOf(row) : null)),
    text("成文日期", 12, (row) => row.submitted?.date ?? null),
    text("报送期限", 10, (row) => keptName(row.submitted)),
    text("公开日期", 12, (row) => row.published?.date ?? null),
    text("公开期限", 10, (row) => keptName(row.published)),
    number("字数", 8, (row) => (row.failed ? null : row.characters)),
    ...counts,
    ...figures,
    text("说明", 30, (row) => row.reason),
    text("文件", 40, (row) => row.file),
  ];
  return { name: "总表", columns, rows };
}

/** 总表 with a column for each rule that has found something: what one table alone can carry. */
export function flat(rows: Iterable<Row>): Sheet<Row> {
  const { name, columns } = overview(rows);
  const found = new Set<string>();
  for (const row of rows) for (const { rule } of row.findings) found.add(rule);
  const perRule = rules
    .filter(({ id }) => found.has(id))
    .map(({ id, title }) =>
      number<Row>(title, 10, (row) => {
        if (!row.type) return null;
        return row.findings.reduce((sum, { rule, count }) => sum + (rule === id ? count : 0), 0);
      }),
    );
  return { name, columns: [...columns.slice(0, -2), ...perRule, ...columns.slice(-2)], rows };
}

/** 问题: a rule of a report a row. */
export function findings(rows: Iterable<Row>): Sheet<{ row: Row; finding: Row["findings"][number] }> {
  return {
    name: "问题",
    columns: [
      text("单位", 28, ({ row }) => row.organ),
      number("年度", 6, ({ row }) => row.year),
      text("问题", 24, ({ finding }) => ruleTitle(finding.rule)),
      text("级别", 6, ({ finding }) => severityNames[finding.severity]),
      number("处数", 6, ({ finding }) => finding.count),
      text("行号", 16, ({ finding }) => finding.lines.join("、") + (finding.lines.length < finding.count ? "等" : "")),
      text("规则", 24, ({ finding }) => finding.rule),
      text("文件", 40, ({ row }) => row.file),
    ],
    rows: {
      *[Symbol.iterator]() {
        for (const row of rows) for (const finding of row.findings) yield { row, finding };
      },
    },
  };
}

/** 指标: a key figure of a report a row, with the words of the text. */
export function figures(rows: Iterable<Row>): Sheet<{ row: Row; figure: Row["figures"][number] }> {
  return {
    name: "指标",
    columns: [
      text("单位", 28, ({ row }) => row.organ),
      number("年度", 6, ({ row }) => row.year),
      text("指标", 20, ({ figure }) => keyFigures.find(({ id }) => id === figure.id)?.title ?? figure.id),
      number("数值", 10, ({ figure }) => figure.value),
      text("计量单位", 8, ({ figure }) => figure.unit),
      number("所属年份", 8, ({ figure }) => figure.year),
      text("原文", 14, ({ figure }) => figure.said),
      text("原文所指", 24, ({ figure }) => figure.subject),
      number("行号", 6, ({ figure }) => figure.line),
      text("文件", 40, ({ row }) => row.file),
    ],
    rows: {
      *[Symbol.iterator]() {
        for (const row of rows) for (const figure of row.figures) yield { row, figure };
      },
    },
  };
}
