import {
  lastYearColumns,
  type MetricMatches,
  matchMetrics,
  metricsOf,
  metricTable,
  parseReport,
  type Report,
  type Table,
  type TypedReport,
  unansweredTable,
} from "../../core";
import { type Arguments, type Command, type ExitCode, reason, UsageError } from "../command";
import { read } from "../documents";
import { decode } from "../encoding";
import { inColumns } from "../formats/columns";
import { metricsAsData } from "../formats/metrics";
import { scanMarkdown } from "../markdown";
import { isTerminal, print, printError } from "../output";
import { notePrevious, previousFor, previousOption } from "../previous";
import { keepSource, save } from "../save";
import { requireType, Workspaces } from "../workspace";

const formats = ["table", "json", "csv", "xlsx"] as const;
type Format = (typeof formats)[number];

export const metricsCommand: Command = {
  usage: "zhibi metrics [选项] 文件|-",
  summary: "列出报告中的数据：指标、数值、单位、年份和所在的行",
  options: {
    format: {
      value: "格式",
      choices: formats,
      help: "输出格式：table（默认，给人看）、json、csv、xlsx；写了 -o 时按文件的扩展名",
    },
    output: { value: "文件", short: "o", help: "写到这个文件，默认写到标准输出；不覆盖已有的文件" },
    force: { help: "覆盖已有的文件" },
    previous: previousOption,
    type: { value: "文种", help: "指明文种，不再自动识别；可用的见 zhibi new --list" },
  },
  notes: `“-”为标准输入。代号（“1+3+13”、12·4）、文号、日期、时长、序次和《》里的数字不算数据。
csv 带 BOM，用 Excel、WPS 直接打开不会乱码。
关联了去年的报告（--previous，其次文件头和 .zhibi.json 的 previous；--previous auto 才找），表中另有上年数、增减和
置信度：金额、数量的增减按百分比，比率按百分点，只用两份报告里的数字；xlsx 的第二张表是上年有、本年没有的数据。
json 的行、列从 1 数起，列按 UTF-16 单元，endColumn 不含在内。

退出码：0 已列出；2 用法有误，文件读不了、写不了，或者没有认出是报告（json 为空数组）。`,
  run,
};

async function run(args: Arguments): Promise<ExitCode> {
  const [file, ...rest] = args.positionals;
  if (file === undefined || rest.length) throw new UsageError("请写明一个文件。");
  const output = args.values.output === "-" ? undefined : args.values.output;
  const format = formatFor(args, output);
  if (format === "xlsx" && output === undefined && isTerminal(1))
    throw new UsageError("xlsx 是 Excel 文件，不能显示在终端上。请用 -o 写明文件名，例如 -o 数据表.xlsx。");
  try {
    keepSource(output, file);
    const workspaces = new Workspaces();
    const report = load(file, args.values.type, workspaces);
    if (!report.type) unrecognised(file);
    if (report.type || (format === "json" && output === undefined)) {
      const lastYear = compare(report, file, args, workspaces);
      const content = await write(report, lastYear, format);
      if (output === undefined) print(content);
      else if (save(output, content, args.has("force")) !== 0) return 2;
      else print(`已写入 ${output}：${metricsOf(report).length} 个数据\n`);
    }
    return workspaces.broken || !report.type ? 2 : 0;
  } catch (error) {
    printError(`zhibi: ${file}：${reason(error)}。\n`);
    return 2;
  }
}

function formatFor(args: Arguments, output: string | undefined): Format {
  if (args.values.format) return args.values.format as Format;
  const ending = /\.([a-z]{2,5})$/i.exec(output ?? "")?.[1]?.toLowerCase() ?? "txt";
  if (ending === "txt" || ending === "md") return "table";
  if ((formats as readonly string[]).includes(ending)) return ending as Format;
  throw new UsageError(`从“${output}”的后缀看不出要写成什么格式，请用 --format 写明，或用 .xlsx、.csv、.json、.txt。`);
}

function load(file: string, given: string | undefined, workspaces: Workspaces): Report {
  const { name, bytes, language } = read({ name: file, stdin: file === "-" });
  const { types, configFor } = workspaces.of(name);
  const type = given ?? configFor(name).type;
  if (type) requireType(types, type);
  return parseReport(decode(bytes).text, { language, types, type, scanMarkdown });
}

function unrecognised(file: string): void {
  printError(
    `zhibi: ${file}：没有认出这是法治政府建设年度报告，所以没有列数据。请检查标题，或用 --type 指明文种（可用的见 zhibi new --list）。\n`,
  );
}

/** Last year's figures beside this year's; null where no report of last year is linked. */
interface LastYear {
  readonly report: TypedReport;
  readonly matches: MetricMatches;
}

function compare(report: Report, file: string, args: Arguments, workspaces: Workspaces): LastYear | null {
  if (!isTyped(report)) return null;
  const previous = previousFor({ name: file }, report, args, workspaces, false);
  notePrevious(file, previous, args.values.previous === "auto");
  if (!previous.report) return null;
  return { report: previous.report, matches: matchMetrics(report, previous.report, workspaces.of(file).matches) };
}

async function write(report: Report, lastYear: LastYear | null, format: Format): Promise<string | Uint8Array> {
  if (format === "json") return `${JSON.stringify(metricsAsData(report, lastYear), null, 2)}\n`;
  const table = metricTable(report, lastYear ? lastYearColumns(lastYear.matches) : []);
  if (format === "table") return readable(table);
  const { toCsv, toXlsx } = require("../../core/tables") as typeof import("../../core/tables");
  if (format === "csv") return toCsv(table);
  return toXlsx(lastYear?.matches.unmatchedPrevious.length ? [table, unansweredTable(lastYear.matches)] : table);
}

/** For eyes: the columns that fit into a terminal. */
function readable(table: Table): string {
  const linked = table.columns.some(({ header }) => header === "上年数");
  const shown = linked
    ? ["行", "指标", "数值", "单位", "年份", "上年原文", "增减", "置信度"]
    : ["行", "指标", "数值", "单位", "约数", "类别", "年份", "比较"];
  const at = shown.map((header) => table.columns.findIndex((column) => column.header === header));
  const pick = <T>(list: readonly T[]) => at.map((i) => list[i] as T);
  const note = `\n共 ${table.rows.length} 个数据。\n`;
  return inColumns({ ...table, columns: pick(table.columns), rows: table.rows.map(pick) }) + note;
}

function isTyped(report: Report): report is TypedReport {
  return report.type !== null;
}
