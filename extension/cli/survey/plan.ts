import { extname } from "node:path";
import { type Arguments, UsageError } from "../command";
import { isTerminal } from "../output";

export type SurveyFormat = "table" | "json" | "csv" | "xlsx" | "html" | "ndjson";

/** What the user has asked for. */
export interface Plan {
  /** Files, folders and patterns; null: lines of standard input. */
  readonly inputs: readonly string[] | null;
  /** Rows that are there already: a file, or `-`. */
  readonly from: string | null;
  readonly format: SurveyFormat;
  readonly output: string | null;
  /** null: the user does not say. */
  readonly jobs: number | null;
  readonly type: string | undefined;
  readonly reportsOnly: boolean;
}

const endings: Readonly<Record<string, SurveyFormat>> = {
  ".xlsx": "xlsx",
  ".csv": "csv",
  ".json": "json",
  ".html": "html",
  ".htm": "html",
  ".txt": "table",
  ".ndjson": "ndjson",
  ".jsonl": "ndjson",
};

/** @throws UsageError where the arguments do not go together. */
export function readPlan({ positionals, values, has }: Arguments): Plan {
  const output = values.output === "-" ? null : (values.output ?? null);
  const format = formatOf(values.format, has("ndjson"), output);
  if (format === "xlsx" && !output && isTerminal(1))
    throw new UsageError("xlsx 不能显示在终端里，请用 -o 写明文件，例如 -o 汇总.xlsx。");
  const from = values["from-ndjson"] ?? null;
  if (from !== null && positionals.length) throw new UsageError("--from-ndjson 只汇总已有的结果，不能再写文件夹。");
  const streamed = positionals.length === 0 ? has("ndjson") : positionals.includes("-");
  if (streamed && positionals.length > 1) throw new UsageError("“-”（标准输入）不能与文件夹同用。");
  if (from === null && positionals.length === 0 && !streamed) throw new UsageError("没有写明要汇总哪个文件夹。");
  if ((streamed || from === "-") && process.stdin.isTTY)
    throw new UsageError("标准输入是键盘。请写明文件夹，或用管道把要检查的文件名传进来。");
  return {
    inputs: streamed ? null : positionals,
    from,
    format,
    output,
    jobs: jobsOf(values.jobs),
    type: values.type,
    reportsOnly: has("reports-only"),
  };
}

function formatOf(given: string | undefined, ndjson: boolean, output: string | null): SurveyFormat {
  if (ndjson && given) throw new UsageError("--ndjson 就是一种输出格式，不能与 --format 同用。");
  if (ndjson) return "ndjson";
  if (given) return given as SurveyFormat;
  if (!output) return "table";
  const format = endings[extname(output).toLowerCase()];
  if (format) return format;
  throw new UsageError(`从“${output}”的后缀看不出要写成什么格式，请用 --format 写明，或用 .xlsx、.csv、.html、.json。`);
}

function jobsOf(given: string | undefined): number | null {
  if (given === undefined) return null;
  if (/^[1-9]\d{0,2}$/.test(given)) return Number(given);
  throw new UsageError(`“--jobs”不能是“${given}”，请写 1 到 999 的整数。`);
}
