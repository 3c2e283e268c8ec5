import { createReadStream } from "node:fs";
import type { Arguments, ExitCode } from "../command";
import { print, printError } from "../output";
import { Collected } from "./collected";
import { examineAll } from "./examination";
import { render } from "./formats";
import { interruptionText, summary } from "./formats/summary";
import { type Plan, readPlan } from "./plan";
import { Progress } from "./progress";
import { emptyRow, type Row, readRow } from "./row";
import { checkTarget, save } from "./target";
import { batchesOf, linesOf, listTasks, readTasks, unreadDocuments } from "./tasks";
import type { Batch } from "./worker";

/** The whole command. @throws UsageError where the arguments are wrong, InputError where the result cannot be written. */
export async function survey(args: Arguments): Promise<ExitCode> {
  const plan = readPlan(args);
  if (plan.output) checkTarget(plan.output);
  const stop = new AbortController();
  stop.signal.addEventListener("abort", () => process.stdin.destroy());
  const interrupt = () => stop.abort("interrupted"); // the second Ctrl-C finds no listener, and so ends the process
  process.once("SIGINT", interrupt);

  const { total, batches } = source(plan, stop.signal);
  const rows = new Collected();
  const complaints = new Set<string>();
  const progress = new Progress(total);
  for await (const batch of batches) {
    progress.add(batch.lines.length);
    for (const complaint of batch.complaints) complaints.add(complaint);
    for (const line of batch.lines) if (!take(line, rows, plan)) stop.abort("unread");
  }
  progress.end();
  for (const complaint of complaints) printError(`zhibi: ${complaint}\n`);
  if (stop.signal.reason === "interrupted") rows.interruption = { done: rows.seen, total };
  const written = await write(rows, plan);
  if (rows.interruption) return 130;
  return written && rows.failed === 0 && complaints.size === 0 ? 0 : 2;
}

/** @returns false where nobody reads any more. */
function take(line: string, rows: Collected, { reportsOnly, format, output }: Plan): boolean {
  const row: Row = JSON.parse(line);
  rows.count(row);
  if (reportsOnly && row.type === null && !row.failed) return true;
  if (format === "ndjson" && !output) return print(`${line}\n`);
  rows.keep(line);
  return true;
}

function source(plan: Plan, signal: AbortSignal): { total: number | null; batches: AsyncIterable<Batch> } {
  if (plan.from !== null) return { total: null, batches: collect(plan.from, signal) };
  const { inputs, jobs, type } = plan;
  if (inputs === null)
    return { total: null, batches: examineAll(readTasks(process.stdin, signal), { jobs, type, signal, total: null }) };
  const tasks = listTasks(inputs);
  noteUnread(unreadDocuments(inputs, tasks));
  const total = tasks.length;
  return { total, batches: examineAll(batchesOf(tasks), { jobs, type, signal, total }) };
}

function noteUnread(names: readonly string[]): void {
  if (names.length === 0) return;
  const some = `${names.slice(0, 3).join("、")}${names.length > 3 ? " 等" : ""}`;
  printError(
    `zhibi: 有 ${names.length} 个 Word、PDF 之类的文件没有检查（${some}）。请先用 zhibi import 转成 Markdown，或另存为纯文本。\n`,
  );
}

/** Rows that other runs have written. */
async function* collect(from: string, signal: AbortSignal): AsyncGenerator<Batch> {
  let number = 0;
  const name = from === "-" ? "标准输入" : from;
  for await (const lines of linesOf(from === "-" ? process.stdin : createReadStream(from), signal)) {
    const rows = lines.flatMap((line) => {
      number++;
      return line.trim() ? [checked(line, `${name}第 ${number} 行`)] : [];
    });
    yield { lines: rows, complaints: [] };
  }
}

function checked(line: string, place: string): string {
  try {
    return JSON.stringify(readRow(line));
  } catch (error) {
    return JSON.stringify(emptyRow(place, (error as Error).message, true));
  }
}

async function write(rows: Collected, { format, output }: Plan): Promise<boolean> {
  const say = (text: string) => printError(`zhibi: ${text}\n`);
  if (rows.interruption) say(interruptionText(rows.interruption));
  if (format === "ndjson" && !output) return true;
  // A folder misspelt: a table of nothing would take the place of the last one.
  if (output && rows.failed === rows.seen) {
    print(await render(rows, "table"));
    say(`一份也没有读到，没有写 ${output}。`);
    return false;
  }
  const bytes = await render(rows, format);
  if (!output) {
    print(bytes);
    return true;
  }
  const { path, problem } = save(output, bytes);
  if (problem) say(`${output}：${problem}。结果改存在 ${path}`);
  print(`已写出 ${path}：${summary(rows)}\n`);
  return problem === null;
}
