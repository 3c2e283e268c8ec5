/** A bundle of its own: loaded by the survey itself for a few files, and once in each thread for many. */
import { isMainThread, parentPort, workerData } from "node:worker_threads";
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

/** @returns what examines batches of tasks with settings that are read once. */
export function examiner({ type }: WorkerOptions): (tasks: readonly Task[]) => Batch {
  let complaints: string[] = [];
  const workspaces = new Workspaces((complaint) => complaints.push(complaint));
  return (tasks) => {
    complaints = [];
    return { lines: tasks.map((task) => JSON.stringify(examine(task, { type, workspaces }))), complaints };
  };
}

if (!isMainThread && parentPort) {
  const port = parentPort;
  const run = examiner(workerData as WorkerOptions);
  port.on("message", (tasks: Task[]) => port.postMessage(run(tasks)));
}
