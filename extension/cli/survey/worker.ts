/** A bundle of its own: loaded by the survey itself for a few files, and once in each thread for many. */
import { isMainThread, parentPort, workerData } from "node:worker_threads";
import type { Arguments } from "../command";
import { PreviousReports } from "../previous";
import { Workspaces } from "../workspace";
import { examine, type Task } from "./examine";

export interface WorkerOptions {
  readonly type?: string | undefined;
}

/** What a batch comes to: its rows as lines of JSON, in order, and what is wrong with the settings, each said once. */
export interface Batch {
  readonly lines: readonly string[];
  readonly complaints: readonly string[];
}

const noArguments: Arguments = { positionals: [], values: {}, has: () => false };

/** @returns what examines batches of tasks with settings that are read once. */
export function examiner({ type }: WorkerOptions): (tasks: readonly Task[]) => Batch {
  let complaints: string[] = [];
  const workspaces = new Workspaces((complaint) => complaints.push(complaint));
  return (tasks) => {
    complaints = [];
    // A new one for each batch: it keeps the reports that it has read.
    const previous = new PreviousReports(workspaces, noArguments);
    const lines = tasks.map((task) => JSON.stringify(examine(task, { type, workspaces, previous })));
    return { lines, complaints };
  };
}

if (!isMainThread && parentPort) {
  const port = parentPort;
  const run = examiner(workerData as WorkerOptions);
  port.on("message", (tasks: Task[]) => port.postMessage(run(tasks)));
}
