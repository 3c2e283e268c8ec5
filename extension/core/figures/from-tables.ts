import type { Line, Paragraph, TypedReport } from "../types";
import type { Metric, Period } from "../yearly-types";
import { type Grid, type GridCell, type GridRow, gridsOf, isValue, readValue, unitIn } from "./grids";
import { plainKind } from "./kind";
import { LineParagraph } from "./line-paragraph";
import { scales } from "./numbers/quantities";
import { surroundings } from "./period";
import { taskTablesOf } from "./task-tables";

/*
 * The figures of tables: what a row is called, under which year or measure it stands, and the unit from the cell, the row, the
 * column or the line above. A number without any unit counts only under a year or 数量.
 */

interface Head {
  readonly kind: "label" | "unit" | "skip" | "year" | "amount" | "change" | "measure";
  readonly year: number | null;
  readonly unit: string;
  readonly name: string;
  readonly cell: GridCell | null;
}

export interface TableMetrics {
  readonly metrics: readonly Metric[];
  /** Lines that are rows: their text is no prose. */
  readonly lines: ReadonlySet<Line>;
}

export function tableMetrics(report: TypedReport): TableMetrics {
  const metrics: Metric[] = [];
  const lines = new Set<Line>();
  const thisYear = report.year?.value ?? Number.POSITIVE_INFINITY;
  const tasks = taskTablesOf(report).lines;
  for (const grid of gridsOf(report)) {
    for (const row of [...(grid.header ? [grid.header] : []), ...grid.rows]) lines.add(row.line);
    const [first] = grid.rows;
    if (!first) continue;
    const around = surroundings(new LineParagraph(first.line, report).section, report);
    const heads = headsOf(grid, around?.year ?? null);
    for (const row of grid.rows.filter(({ line }) => !tasks.has(line.index)))
      metrics.push(...rowMetrics(row, heads, grid, new LineParagraph(row.line, report), around, thisYear));
  }
  return { metrics, lines };
}

function headsOf({ header, rows }: Grid, own: number | null): Head[] {
  const width = rows[0]?.cells.length ?? 0;
  return Array.from({ length: width }, (_, i) => {
    const cell = header?.cells[i] ?? null;
    const column = rows.map((row) => row.cells[i]?.text ?? "");
    return { ...readHead(cell?.text ?? "", column, own), cell };
  });
}

const amount = /^(?:数量|数值|数据|件数|次数|人数|金额|合计|总数|总量|完成情况|完成数|值|数)$/;
/** A row that is called 数量 or 占受理总数比例 says how much there is of what its columns are called. */
const isAmount = (name: string) =>
  amount.test(name) || /^占.*比[例重]?$/.test(name) || /^(?:占比|比例|比重|[增降]幅|同比)$/.test(name);

function readHead(text: string, column: readonly string[], own: number | null): Omit<Head, "cell"> {
  const unit = unitIn(/\(([^()]+)\)$/.exec(text)?.[1] ?? "");
  const name = text.replace(/\([^()]*\)$/, "");
  const base = { year: null, unit, name: unit ? name : text };
  if (!column.some(isValue)) {
    const units = column.length > 0 && column.every((cell) => cell === "" || unitIn(cell) !== "");
    return { ...base, kind: units ? "unit" : /备注|说明|依据/.test(name) ? "skip" : "label" };
  }
  if (/^(?:序号|编号|备注|电话|文号|排名|位次)$/.test(name)) return { ...base, kind: "skip" };
  const written = /^(20\d\d)年?度?/.exec(name)?.[1];
  const last = /^(?:上年|去年|上一年|上期)/.test(name);
  if (/同比|增减|增长|增幅|变化|升降|比上年|较上年/.test(name)) return { ...base, kind: "change" };
  if (written) return { ...base, kind: "year", year: Number(written) };
  if (last || /^(?:本年|今年|本期|当年)/.test(name))
    return { ...base, kind: "year", year: own === null ? null : own - (last ? 1 : 0) };
  if (amount.test(name)) return { ...base, kind: "amount" };
  return { ...base, kind: name ? "measure" : "label" };
}

function* rowMetrics(
  { line, cells }: GridRow,
  heads: readonly Head[],
  grid: Grid,
  paragraph: Paragraph,
  around: Period | null,
  thisYear: number,
): Generator<Metric> {
  const labels = cells.filter(({ text }, i) => heads[i]?.kind === "label" && text !== "" && !isValue(text));
  const label =
    labels
      .at(-1)
      ?.text.replace(/^(?:\d{1,2}[.、]|[一二三四五六七八九十]{1,2}、|\([一二三四五六七八九十\d]{1,2}\)|其中:?)+/, "") ??
    "";
  const rowUnit = unitIn(/\(([^()]+)\)$/.exec(label)?.[1] ?? "");
  const unitCell = cells.find((_, i) => heads[i]?.kind === "unit")?.text ?? "";
  const name = rowUnit ? label.replace(/\([^()]*\)$/, "") : label;
  for (const [i, cell] of cells.entries()) {
    const head = heads[i] as Head;
    const said = /^(?:label|unit|skip)$/.test(head.kind) ? null : readValue(cell.text);
    if (!said) continue;
    const written = unitIn(said.rest.replace(/^[余多]/, ""));
    if (said.rest !== "" && !written) continue;
    const change = head.kind === "change";
    const unit =
      written ||
      (change ? head.unit || (/率|幅|%/.test(head.name) ? "%" : "") : rowUnit || unitCell || head.unit || grid.unit);
    const subject = head.kind !== "measure" ? name : isAmount(name) ? head.name + name : name + head.name;
    if (subject === "" || (unit === "" && head.kind !== "year" && head.kind !== "amount")) continue;
    // 万件 counts by ten thousands; 万元 is the unit itself.
    const scale = /^[百千]?[万亿](?!.*元$)/.exec(unit)?.[0] ?? "";
    const span = line.range(cell.from, cell.to);
    const period: Period | null =
      head.kind === "year" && head.year !== null ? { year: head.year, how: "heading" } : around;
    yield {
      span,
      said: line.text.slice(cell.from, cell.to),
      subject: subject.replaceAll("(", "（").replaceAll(")", "）"),
      value: said.value * (scales[scale] ?? 1),
      unit: unit.slice(scale.length),
      kind: change ? "change" : period && period.year > thisYear ? "target" : unit ? plainKind(unit) : "count",
      approximation: null,
      direction: change ? (said.direction ?? (said.value === 0 ? "flat" : "up")) : null,
      comparison:
        change && head.cell && grid.header
          ? {
              words: head.name,
              span: grid.header.line.range(head.cell.from, head.cell.to),
              year: around && around.year - 1,
              value: null,
            }
          : null,
      period,
      paragraph,
    };
  }
}
