import { interruptionText } from "./formats/summary";
import { emptyRow, type Row } from "./row";

/** How it ended before all was done. */
export interface Interruption {
  readonly done: number;
  /** null: nobody knows how many would have come. */
  readonly total: number | null;
}

/**
 * The rows of a survey. They rest as lines of JSON in UTF-8, a third of what objects take, so that ten thousand reports
 * cost some tens of megabytes.
 */
export class Collected implements Iterable<Row> {
  readonly #lines: Buffer[] = [];
  /** Kept or not. */
  reports = 0;
  others = 0;
  failed = 0;
  interruption: Interruption | null = null;

  get seen(): number {
    return this.reports + this.others + this.failed;
  }

  count({ type, failed }: Row): void {
    if (failed) this.failed++;
    else if (type === null) this.others++;
    else this.reports++;
  }

  keep(line: string): void {
    this.#lines.push(Buffer.from(line));
  }

  /** In the order of the inputs, each made anew when it is asked for; an interruption is a row as well. */
  *[Symbol.iterator](): Generator<Row> {
    for (const line of this.#lines) yield JSON.parse(line.toString());
    if (this.interruption) yield emptyRow("未完成", interruptionText(this.interruption), true);
  }
}
