import { metricsOf, metricTable, parseReport, type Report } from "../core";
import { type Arguments, type Command, type ExitCode, reason, UsageError } from "./command";
import { read } from "./documents";
import { decode } from "./encoding";
import { inColumns } from "./formats/columns";
import { metricsAsData } from "./formats/metrics";
import { scanMarkdown } from "./markdown";
import { isTerminal, print, printError } from "./output";
import { save } from "./save";
import { requireType, Workspaces } from "./workspace";

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
    type: { value: "文种", help: "指明文种，不再自动识别；可用的见 zhibi new --list" },
  },
  notes: `“-”为标准输入。代号（“1+3+13”、12·4）、文号、日期、时长、序次和《》里的数字不算数据。
csv 带 BOM，用 Excel、WPS 直接打开不会乱码。
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
    const workspaces = new Workspaces();
    const report = load(file, args.values.type, workspaces);
    if (!report.type) unrecognised(file);
    if (report.type || (format === "json" && output === undefined)) {
      const content = await write(report, format);
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
  const ending = /\.(json|csv|xlsx)$/i.exec(output ?? "")?.[1]?.toLowerCase();
  return (ending as Format | undefined) ?? "table";
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

async function write(report: Report, format: Format): Promise<string | Uint8Array> {
  if (format === "json") return `${JSON.stringify(metricsAsData(report), null, 2)}\n`;
  if (format === "table") return readable(report);
  const { toCsv, toXlsx } = require("../core/tables") as typeof import("../core/tables");
  return format === "csv" ? toCsv(metricTable(report)) : toXlsx(metricTable(report));
}

/** For eyes: the columns that fit into a terminal. */
function readable(report: Report): string {
  const table = metricTable(report);
  const shown = ["行", "指标", "数值", "单位", "约数", "类别", "年份", "比较"];
  const at = shown.map((header) => table.columns.findIndex((column) => column.header === header));
  const pick = <T>(list: readonly T[]) => at.map((i) => list[i] as T);
  const note = `\n共 ${table.rows.length} 个数据。\n`;
  return inColumns({ ...table, columns: pick(table.columns), rows: table.rows.map(pick) }) + note;
}
