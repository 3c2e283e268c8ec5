import { extname } from "node:path";
import type { Readable } from "node:stream";
import { reason } from "../command";
import { expand, otherDocuments } from "../inputs";
import type { Task } from "./examine";

/** So many go to a thread at a time: large enough not to wait for messages, small enough to stop soon. */
const batchSize = 8;

/** Files, folders and globs to tasks. They are listed first, so that the progress knows how many there are. */
export function listTasks(args: readonly string[]): Task[] {
  return [...expand(args, "-")].map(({ name, error }) => (error ? { name, error: reason(error) } : { name }));
}

/**
 * Word and PDF files in these folders that no text of the same name stands for: somebody's report that would be missing
 * without a word.
 */
export function unreadDocuments(args: readonly string[], tasks: readonly Task[]): string[] {
  const bare = (name: string) => name.slice(0, name.length - extname(name).length);
  const texts = new Set(tasks.map(({ name }) => bare(name)));
  return [...otherDocuments(args)].filter((name) => !texts.has(bare(name)));
}

export function* batchesOf<T>(items: readonly T[]): Generator<T[]> {
  for (let start = 0; start < items.length; start += batchSize) yield items.slice(start, start + batchSize);
}

/**
 * The lines of a stream, as many at a time as have come. Ends are `\n` or `\r\n` only: JSON may hold the other line
 * separators of Unicode as they are.
 */
export async function* linesOf(stream: Readable, signal: AbortSignal): AsyncGenerator<string[]> {
  stream.setEncoding("utf8");
  let rest = "";
  for await (const chunk of untilAborted(stream, signal)) {
    const text = String(chunk);
    // A text of megabytes in one line comes in hundreds of chunks: looked through once each.
    if (!text.includes("\n")) {
      rest += text;
      continue;
    }
    const lines = (rest + text).split("\n");
    rest = lines.pop() as string;
    yield lines.map((line) => line.replace(/\r$/, ""));
  }
  if (rest) yield [rest.replace(/\r$/, "")];
}

/** A stream that is closed because nobody wants more of it ends; it does not fail. */
async function* untilAborted(stream: Readable, signal: AbortSignal): AsyncGenerator<unknown> {
  try {
    yield* stream;
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

/** Tasks as lines: a path, or JSON: `"path"`, `{"path": …}`, `{"name": …, "text": …}`. Blank lines are skipped. */
export async function* readTasks(stream: Readable, signal: AbortSignal): AsyncGenerator<Task[]> {
  let number = 0;
  for await (const lines of linesOf(stream, signal)) {
    const tasks = lines.flatMap((line) => {
      number++;
      return line.trim() ? [readTask(line, `标准输入第 ${number} 行`)] : [];
    });
    yield* batchesOf(tasks);
  }
}

function readTask(line: string, place: string): Task {
  if (!/^\s*["{]/.test(line)) return { name: line };
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { name: place, error: "这一行不是完整的 JSON。以“{”或引号开头的行按 JSON 读" };
  }
  if (typeof value === "string") return { name: value };
  const { path, name, text } = value as Record<string, unknown>;
  if (typeof text === "string") return { name: typeof name === "string" ? name : place, text };
  if (typeof path === "string") return { name: path };
  return { name: place, error: '这一行的 JSON 里要有 "path"（路径）或者 "text"（全文）' };
}
