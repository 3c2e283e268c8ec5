import { availableParallelism } from "node:os";
import { Readable } from "node:stream";
import { setImmediate as breathe } from "node:timers/promises";
import { curbNursery } from "../nursery";
import type { Task } from "./examine";
import { Pool } from "./pool";
import type { Batch, WorkerOptions } from "./worker";

/**
 * A thread has to load the rules and to warm up: 1 to 2 seconds of processor time, as much as so many reports take. With
 * fewer for each, two threads on two cores gain nothing, and lose where something else is running.
 */
const worthAThread = 150;

export interface Examination extends WorkerOptions {
  /** Threads, as the user wants them; null: as many as pay. */
  readonly jobs: number | null;
  /** How many tasks there are; null: they come from a stream. */
  readonly total: number | null;
  /** Stops it: what is under way is finished, nothing new is begun. */
  readonly signal: AbortSignal;
}

/** @param total null: unknown, and perhaps very many */
function threadsFor(total: number | null): number {
  const cores = availableParallelism();
  return total === null ? cores : Math.max(1, Math.min(cores, Math.floor(total / worthAThread)));
}

/**
 * Batches of tasks to their rows, in the order of the tasks, each as soon as it is there. The first of a stream are
 * done here, more of them in threads.
 */
export async function* examineAll(
  batches: Iterable<Task[]> | AsyncIterable<Task[]>,
  { jobs, total, signal, ...options }: Examination,
): AsyncGenerator<Batch> {
  const threads = jobs ?? threadsFor(total);
  const pool = new Pool(threads, options);
  const here = lazily(() => (require("./survey-worker.js") as typeof import("./worker")).examiner(options));
  let alone = threads === 1 ? Number.POSITIVE_INFINITY : jobs === null && total === null ? 2 * worthAThread : 0;
  const run = async (tasks: Task[]): Promise<Batch> => {
    curbNursery();
    if (alone <= 0) return pool.run(tasks);
    alone -= tasks.length;
    await breathe(); // so that Ctrl-C is heard between two batches
    return here()(tasks);
  };
  const until = Readable.from(takeUntil(batches, signal), { highWaterMark: 1 });
  try {
    yield* until.map(run, { concurrency: 2 * threads }) as AsyncIterable<Batch>;
  } finally {
    await pool.close();
  }
}

async function* takeUntil<T>(items: Iterable<T> | AsyncIterable<T>, signal: AbortSignal): AsyncGenerator<T> {
  for await (const item of items) {
    if (signal.aborted) return;
    yield item;
  }
}

function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
