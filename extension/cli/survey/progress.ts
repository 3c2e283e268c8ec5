import { SingleBar } from "cli-progress";
import { isTerminal } from "../output";

/** How far the work is, for somebody who looks on; nothing where standard error is no terminal. */
export class Progress {
  readonly #bar: SingleBar | null;

  constructor(total: number | null) {
    const shown = total && isTerminal(2) && process.env.TERM !== "dumb";
    this.#bar = shown
      ? new SingleBar({
          format: "正在检查 {bar} {percentage}%  {value}/{total} 份  还要约 {eta_formatted}",
          stream: process.stderr,
          barsize: 30,
          barCompleteChar: "█",
          barIncompleteChar: "░",
          clearOnComplete: true,
          formatTime: (seconds) => (seconds < 60 ? `${seconds} 秒` : `${Math.ceil(seconds / 60)} 分钟`),
          linewrap: true, // a second Ctrl-C leaves no time to put the terminal back
          gracefulExit: false, // Ctrl-C has a meaning of its own here
        })
      : null;
    this.#bar?.start(total ?? 0, 0);
  }

  add(count: number): void {
    this.#bar?.increment(count);
  }

  end(): void {
    this.#bar?.stop();
  }
}
