import { type Answer, answerCommitments, parseReport, type TypedReport } from "../../core";
import { type Arguments, type Command, type ExitCode, reason, UsageError } from "../command";
import { read } from "../documents";
import { decode } from "../encoding";
import { type Compared, promisesAsData, promisesAsTable, promisesForPeople } from "../formats/promises";
import { scanMarkdown } from "../markdown";
import { isColoured, print, printError } from "../output";
import { previousFor, previousOption } from "../previous";
import { requireType, Workspaces } from "../workspace";

const formats = ["table", "json", "csv"] as const;

export const promisesCommand: Command = {
  usage: "zhibi promises [选项] 文件|-",
  summary: "对照去年报告里的计划：哪些兑现了，哪些部分兑现，哪些今年没有提到",
  options: {
    previous: previousOption,
    format: { value: "格式", choices: formats, help: "输出格式：table（默认，给人看）、json、csv" },
    type: { value: "文种", help: "指明文种，不再自动识别；可用的见 zhibi new --list" },
  },
  notes: `文件是今年的报告，“-”为标准输入。去年的报告没有写明时，在文件所在的文件夹和下级文件夹里按机关、文种、年度找。
✔ 已兑现：今年写了，有指标的也达到了。◐ 部分：写了但没做完、没达到，或者只在存在问题里提到。✘ 未提及：今年的成效、
履职、问题几部分都没有说到（今年的新计划不算）。结果按两年的共同用词比出，换了说法的可能认不出，请人工核对。
json 为数组，一项一条承诺；line、column 等在去年的报告里，evidence 和 actual 里的在今年的报告里，都从 1 数起，列按
UTF-16 单元，endColumn 不含在内。csv 带 BOM，用 Excel、WPS 直接打开不会乱码。

退出码：0 已对照；2 用法有误，文件读不了，没有认出是报告，或者没有去年的报告可以对照。`,
  run,
};

function run(args: Arguments): ExitCode {
  const [file, ...rest] = args.positionals;
  if (file === undefined || rest.length) throw new UsageError("请写明一个文件：今年的报告。");
  try {
    const workspaces = new Workspaces();
    const compared = compare(file, args, workspaces);
    if (!compared) return 2;
    print(write(compared, args.values.format ?? "table"));
    return workspaces.broken ? 2 : 0;
  } catch (error) {
    printError(`zhibi: ${file}：${reason(error)}。\n`);
    return 2;
  }
}

/** null: there is nothing to compare; why has been said. */
function compare(file: string, args: Arguments, workspaces: Workspaces): Compared | null {
  const { name, bytes, language } = read({ name: file, stdin: file === "-" });
  const { types, configFor } = workspaces.of(name);
  const type = args.values.type ?? configFor(name).type;
  if (type) requireType(types, type);
  const report = parseReport(decode(bytes).text, { language, types, type, scanMarkdown });
  if (!report.type) {
    printError(
      `zhibi: ${file}：没有认出这是法治政府建设年度报告，所以没有对照。请检查标题，或用 --type 指明文种（可用的见 zhibi new --list）。\n`,
    );
    return null;
  }
  const previous = previousFor({ name }, report, args, workspaces);
  if (previous.problem) {
    printError(`zhibi: ${file}：${previous.problem.message}\n`);
    return null;
  }
  const answers: readonly Answer[] = answerCommitments(previous.report, report as TypedReport);
  return { file, report, previousFile: previous.name, previous: previous.report, answers };
}

function write(compared: Compared, format: string): string {
  if (format === "json") return `${JSON.stringify(promisesAsData(compared), null, 2)}\n`;
  if (format === "table") return promisesForPeople(compared, isColoured(1));
  return (require("../../core/tables") as typeof import("../../core/tables")).toCsv(promisesAsTable(compared));
}
