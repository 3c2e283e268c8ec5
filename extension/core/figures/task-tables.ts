import { isPlan } from "../outline/roles";
import { splitSentences } from "../parse/lines";
import { pairMarks } from "../parse/pairs";
import { fold } from "../parse/width";
import { remember } from "../remember";
import type { Line, Pairs, Paragraph, Section, Span, TypedReport } from "../types";
import { type Grid, type GridCell, gridsOf } from "./grids";
import { LineParagraph } from "./line-paragraph";

/*
 * A plan that is a table: 序号 | 工作任务 | 目标要求 | 完成时限 | 责任科室. A row says what a sentence would: the task and
 * what it aims at, read as one line of prose; who does it and by when stand beside it.
 */

export interface TaskRow {
  readonly paragraph: Paragraph;
  /** What stands in the column of deadlines; empty where there is none. */
  readonly deadline: string;
}

const taskColumn = /任务|事项|内容|项目|举措|措施|工作/;
const aimColumn = /目标|要求|指标|标准|成效|成果/;
const deadlineColumn = /时限|期限|时间|进度/;
const otherColumn = /序号|编号|责任|牵头|配合|单位|部门|科室|股室|领导|备注|类别|领域/;

export interface TaskTables {
  /** In the order of the text. */
  readonly rows: readonly TaskRow[];
  /** Indices of the lines that these tables take up, the head included. */
  readonly lines: ReadonlySet<number>;
}

/** The tables that stand in a report's plan and have a column of tasks. */
export const taskTablesOf = remember((report: TypedReport): TaskTables => {
  const rows: TaskRow[] = [];
  const lines = new Set<number>();
  for (const grid of gridsOf(report)) {
    const tasks = rowsOf(grid, report);
    rows.push(...tasks);
    if (tasks.length > 0) for (const row of [grid.header, ...grid.rows]) if (row) lines.add(row.line.index);
  }
  return { rows, lines };
});

function rowsOf({ header, rows }: Grid, report: TypedReport): TaskRow[] {
  const [first] = rows;
  if (!header || !first) return [];
  const { section } = new LineParagraph(first.line, report);
  if (!isPlan(section, report)) return [];
  const heads = header.cells.map(({ text }) => text);
  const column = (name: RegExp, not: RegExp) => heads.findIndex((head) => name.test(head) && !not.test(head));
  const deadline = column(deadlineColumn, otherColumn);
  const aim = column(aimColumn, otherColumn);
  const task = heads.findIndex(
    (head, i) => i !== aim && i !== deadline && taskColumn.test(head) && !otherColumn.test(head),
  );
  if (task < 0) return [];
  return rows.flatMap(({ line, cells }) => {
    const [what, goal] = [cells[task], aim > task ? cells[aim] : undefined];
    if (!what?.text) return [];
    const read = new CellsLine(line, what, goal?.text ? goal : null);
    return [{ paragraph: paragraphOf(read, section), deadline: cells[deadline]?.text ?? "" }];
  });
}

function paragraphOf(line: Line, section: Section): Paragraph {
  const { text, folded } = line;
  return { line, text, folded, section, sentences: splitSentences(folded), enclosures: line.pairs.enclosures };
}

/** 办理案件 | 12件 is 办理案件12件; 开展练兵 | 组织比武2次 is 开展练兵：组织比武2次. */
const continues = /^(?:[\d百]|不少于|不低于|不超过|至少|达到|压缩|控制|同比|较|比上年)/;

/** One or two cells of a row as a line of its own; offsets are those of the report. */
class CellsLine implements Line {
  readonly index: number;
  readonly span: Span;
  readonly text: string;
  readonly folded: string;
  readonly role = "table";
  readonly depth = 0;
  readonly pairs: Pairs;
  private readonly second: number;

  constructor(
    private readonly row: Line,
    private readonly task: GridCell,
    private readonly aim: GridCell | null,
  ) {
    const cell = ({ from, to }: GridCell) => row.text.slice(from, to);
    const link = aim && !continues.test(aim.text) ? "：" : "";
    this.text = aim ? cell(task) + link + cell(aim) : cell(task);
    this.folded = fold(this.text);
    this.second = task.to - task.from + link.length;
    this.index = row.index;
    this.span = row.range(task.from, (aim ?? task).to);
    this.pairs = pairMarks(this.folded);
  }

  at(index: number): number {
    const { task, aim, second } = this;
    if (aim && index >= second) return this.row.at(aim.from + index - second);
    return this.row.at(Math.min(task.from + index, task.to));
  }

  range(from: number, to: number): Span {
    return { start: this.at(from), end: to > from ? this.at(to - 1) + 1 : this.at(from) };
  }
}
