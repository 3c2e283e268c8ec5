import type { LintOptions } from "../core";

/** How long each rule took, summed over all texts; with --fix over every round of the repair. */
export class Timings {
  readonly #milliseconds = new Map<string, number>();

  readonly options: Required<Pick<LintOptions, "now" | "onTiming">> = {
    now: () => performance.now(),
    onTiming: ({ id }, milliseconds) => {
      this.#milliseconds.set(id, (this.#milliseconds.get(id) ?? 0) + milliseconds);
    },
  };

  /** The slowest first. */
  table(): string {
    const rows = [...this.#milliseconds].sort(([, a], [, b]) => b - a);
    const total = rows.reduce((sum, [, milliseconds]) => sum + milliseconds, 0);
    const width = Math.max(0, ...rows.map(([id]) => id.length));
    const row = (name: string, milliseconds: number) =>
      `  ${name}  ${milliseconds.toFixed(3).padStart(10)} 毫秒  ${share(milliseconds, total).padStart(6)}\n`;
    // 合计 is as wide as four letters.
    return `各条规则用的时间：\n${rows.map(([id, ms]) => row(id.padEnd(width), ms)).join("")}${row(`合计${" ".repeat(Math.max(0, width - 4))}`, total)}`;
  }
}

const share = (part: number, total: number) => `${(total === 0 ? 0 : (100 * part) / total).toFixed(1)}%`;
