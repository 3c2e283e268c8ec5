/** The tables that a survey can be: what stands in which column. */
import {
  builtinTypes,
  type ColumnOf,
  rules,
  type Severity,
  sectionName,
  severityNames,
  type Table,
  tableOf,
} from "../../core";
import { keyFigures } from "./key-figures";
import { type DateState, type KeyFigure, mostLines, type Row, type RuleCount, type SectionState } from "./row";

export const sectionStates: Readonly<Record<SectionState["state"], string>> = {
  heading: "标题下",
  content: "正文中",
  missing: "缺",
};

export const keptStates: Readonly<Record<NonNullable<DateState["kept"]>, string>> = {
  kept: "按期",
  late: "逾期",
  doubtful: "日期存疑",
};

export const severities = Object.keys(severityNames) as Severity[];

export const ruleTitle = (id: string): string => rules.find((rule) => rule.id === id)?.title ?? id;

export const missingOf = ({ sections }: Row): number => sections.filter(({ state }) => state === "missing").length;

type Make = <Thing>(header: string, width: number, cell: ColumnOf<Thing>["cell"]) => ColumnOf<Thing>;
const text: Make = (header, width, cell) => ({ header, width, type: "text", cell });
const number: Make = (header, width, cell) => ({ header, width, type: "number", cell });

/** The mandatory sections of all types that occur, those of a government's report first. */
export function sectionNames(rows: Iterable<Row>): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const government = builtinTypes.find(({ id }) => id === "government");
  for (const part of government?.sections ?? []) if (part.mandatory) names.set(part.id, sectionName(part));
  for (const { sections } of rows) for (const { id, name } of sections) if (!names.has(id)) names.set(id, name);
  return names;
}

const leading: readonly ColumnOf<Row>[] = [
  text("单位", 28, ({ organ }) => organ),
  number("年度", 6, ({ year }) => year),
  text("文种", 30, ({ typeTitle }) => typeTitle),
];

const kept = (date: DateState | null) => (date?.kept ? keptStates[date.kept] : null);

export const states: readonly ColumnOf<Row>[] = [
  number("缺项", 6, (row) => (row.type ? missingOf(row) : null)),
  text("成文日期", 12, ({ submitted }) => submitted?.date ?? null),
  text("报送期限", 10, ({ submitted }) => kept(submitted)),
  text("公开日期", 12, ({ published }) => published?.date ?? null),
  text("公开期限", 10, ({ published }) => kept(published)),
  number("字数", 8, (row) => (row.failed ? null : row.characters)),
  ...severities.map((severity) =>
    number<Row>(severityNames[severity], 6, (row) => (row.type ? row.severities[severity] : null)),
  ),
];

const trailing: readonly ColumnOf<Row>[] = [
  text("说明", 30, ({ reason }) => reason),
  text("文件", 40, ({ file }) => file),
];

/** A report a row. @param perRule columns for single rules, where one table has to carry all. */
export function overviewColumns(rows: Iterable<Row>, perRule: readonly ColumnOf<Row>[] = []): ColumnOf<Row>[] {
  const sections = [...sectionNames(rows)].map(([id, name]) =>
    text<Row>(name, 10, (row) => {
      const section = row.sections.find((candidate) => candidate.id === id);
      return section ? sectionStates[section.state] : null;
    }),
  );
  const figures = keyFigures.map(({ id, title, unit }) =>
    number<Row>(`${title}（${unit}）`, 12, (row) => row.figures.find((figure) => figure.id === id)?.value ?? null),
  );
  return [...leading, ...sections, ...states, ...figures, ...perRule, ...trailing];
}

/** How often each rule that has found something anywhere has found it here. */
function ruleColumns(rows: Iterable<Row>): ColumnOf<Row>[] {
  const found = new Set<string>();
  for (const row of rows) for (const { rule } of row.findings) found.add(rule);
  return rules
    .filter(({ id }) => found.has(id))
    .map(({ id, title }) =>
      number(title, 10, ({ type, findings }) => {
        if (type === null) return null;
        return findings.reduce((sum, { rule, count }) => sum + (rule === id ? count : 0), 0);
      }),
    );
}

interface Of<Thing> {
  readonly row: Row;
  readonly thing: Thing;
}

function* each<Thing>(rows: Iterable<Row>, list: (row: Row) => readonly Thing[]): Generator<Of<Thing>> {
  for (const row of rows) for (const thing of list(row)) yield { row, thing };
}

const findingColumns: readonly ColumnOf<Of<RuleCount>>[] = [
  text("单位", 28, ({ row }) => row.organ),
  number("年度", 6, ({ row }) => row.year),
  text("问题", 24, ({ thing }) => ruleTitle(thing.rule)),
  text("级别", 6, ({ thing }) => severityNames[thing.severity]),
  number("处数", 6, ({ thing }) => thing.count),
  text("行号", 16, ({ thing }) => placesOf(thing)),
  text("规则", 24, ({ thing }) => thing.rule),
  text("文件", 40, ({ row }) => row.file),
];

const figureColumns: readonly ColumnOf<Of<KeyFigure>>[] = [
  text("单位", 28, ({ row }) => row.organ),
  number("年度", 6, ({ row }) => row.year),
  text("指标", 20, ({ thing }) => keyFigures.find(({ id }) => id === thing.id)?.title ?? thing.id),
  number("数值", 10, ({ thing }) => thing.value),
  text("计量单位", 10, ({ thing }) => thing.unit),
  number("所属年份", 10, ({ thing }) => thing.year),
  text("原文", 14, ({ thing }) => thing.said),
  text("原文所指", 24, ({ thing }) => thing.subject),
  number("行号", 6, ({ thing }) => thing.line),
  text("文件", 40, ({ row }) => row.file),
];

/** `12、15、20`, and 等 where there are more. */
export const placesOf = ({ lines, count }: RuleCount): string =>
  lines.join("、") + (lines.length === mostLines && count > mostLines ? "等" : "");

/** 总表, 问题 (a rule of a report a row), 指标 (a key figure of a report a row). */
export function sheets(rows: Iterable<Row>): Table[] {
  return [
    tableOf("总表", overviewColumns(rows), rows),
    tableOf(
      "问题",
      findingColumns,
      each(rows, ({ findings }) => findings),
    ),
    tableOf(
      "指标",
      figureColumns,
      each(rows, ({ figures }) => figures),
    ),
  ];
}

/** All in one table. */
export function single(rows: Iterable<Row>): Table {
  return tableOf("总表", overviewColumns(rows, ruleColumns(rows)), rows);
}

/** What fits a terminal; file names from their end. */
export function glance(rows: Iterable<Row>): Table {
  const shown = states.filter(({ header }) => !header.endsWith("日期"));
  const columns: ColumnOf<Row>[] = [
    text("单位", 28, ({ organ, file }) => plain(organ ?? (file.length > 40 ? `…${file.slice(-39)}` : file))),
    ...leading.slice(1, 2),
    ...shown,
    text("说明", 30, ({ reason }) => reason && plain(reason)),
  ];
  return tableOf("总表", columns, rows);
}

/** What is in a text or a file name must not steer the terminal. */
const plain = (said: string): string => said.replace(/\p{Cc}/gu, " ");
