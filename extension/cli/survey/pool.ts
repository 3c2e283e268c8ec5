import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Task } from "./examine";
import { emptyRow } from "./row";
import type { Batch, WorkerOptions } from "./worker";

interface Job {
  readonly tasks: readonly Task[];
  readonly done: (batch: Batch | Promise<Batch>) => void;
}

/** New objects are garbage after each file; more space for them buys nothing but a higher peak. */
const resourceLimits = { maxYoungGenerationSizeMb: 8 };

/** Threads that examine batches. Each holds the rules once; a thread that dies takes only its file with it. */
export class Pool {
  readonly #options: WorkerOptions;
  readonly #free: Worker[] = [];
  readonly #waiting: Job[] = [];
  readonly #all = new Set<Worker>();
  readonly #size: number;

  constructor(size: number, options: WorkerOptions) {
    this.#size = size;
    this.#options = options;
  }

  run(tasks: readonly Task[]): Promise<Batch> {
    return new Promise((done) => {
      this.#waiting.push({ tasks, done });
      this.#next();
    });
  }

  async close(): Promise<void> {
    await Promise.all([...this.#all].map((worker) => worker.terminate()));
  }

  #next(): void {
    if (this.#waiting.length === 0) return;
    const worker = this.#free.pop() ?? (this.#all.size < this.#size ? this.#start() : undefined);
    if (!worker) return;
    const job = this.#waiting.shift() as Job;
    const settle = (batch: Batch | Promise<Batch>) => {
      worker.off("message", answered).off("error", died);
      job.done(batch);
      this.#next();
    };
    const answered = (batch: Batch) => {
      this.#free.push(worker);
      settle(batch);
    };
    const died = (error: Error) => {
      this.#all.delete(worker);
      settle(this.#rescue(job.tasks, error));
    };
    worker.once("message", answered).once("error", died);
    worker.postMessage(job.tasks);
  }

  #start(): Worker {
    const worker = new Worker(join(__dirname, "survey-worker.js"), { workerData: this.#options, resourceLimits });
    this.#all.add(worker);
    return worker;
  }

  /** A batch whose thread has died, file by file: only the one that killed it is lost. */
  async #rescue(tasks: readonly Task[], error: Error): Promise<Batch> {
    const [first, ...others] = tasks;
    if (!first) return { lines: [], complaints: [] };
    if (others.length === 0) {
      const row = emptyRow(first.name, `检查时程序出错（${error.message}）`, true);
      return { lines: [JSON.stringify(row)], complaints: [] };
    }
    const batches = await Promise.all(tasks.map((task) => this.run([task])));
    return { lines: batches.flatMap(({ lines }) => lines), complaints: batches.flatMap((b) => b.complaints) };
  }
}
