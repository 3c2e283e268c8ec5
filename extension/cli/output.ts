import { fstatSync, readSync, statSync, writeSync } from "node:fs";

const windows = process.platform === "win32";
const closed = new Set<number>();

/** @returns false where the reader has gone, so that nobody needs what would follow. */
export const print = (text: string | Uint8Array): boolean => write(1, text);
export const printError = (text: string): boolean => write(2, text);

/**
 * Synchronous, so that nothing piles up in memory and the exit code is not in a hurry; and `process.stdout` costs
 * 3 ms of start. A reader that has gone (`| head`) is no error: what would follow is dropped.
 */
function write(stream: 1 | 2, text: string | Uint8Array): boolean {
  if (closed.has(stream)) return false;
  // Only Node's own stream knows how to write Chinese to a Windows console whatever its code page.
  if (windows && isTerminal(stream)) {
    process[stream === 1 ? "stdout" : "stderr"].write(text);
    return true;
  }
  const bytes = typeof text === "string" ? Buffer.from(text) : text;
  let written = 0;
  while (written < bytes.length) {
    const done = patiently(() => writeSync(stream, bytes, written), ["EPIPE", "EOF"]);
    if (done === null) {
      closed.add(stream);
      return false;
    }
    written += done;
  }
  return true;
}

/** All of standard input. */
export function readStandardInput(): Buffer {
  const chunks: Buffer[] = [];
  for (;;) {
    const chunk = Buffer.allocUnsafe(65536);
    const length = patiently(() => readSync(0, chunk), ["EOF"]);
    if (!length) return Buffer.concat(chunks);
    chunks.push(chunk.subarray(0, length));
  }
}

/** One line from the terminal, without its end; null where there is no more. */
export function readTerminalLine(): string | null {
  const bytes: number[] = [];
  const byte = Buffer.alloc(1);
  while (patiently(() => readSync(0, byte), ["EOF"])) {
    if (byte[0] === 0x0a) return Buffer.from(bytes).toString("utf8").replace(/\r$/, "");
    bytes.push(byte[0] as number);
  }
  return bytes.length ? Buffer.from(bytes).toString("utf8") : null;
}

/** Whether somebody is there to answer. */
export const isInteractive = (): boolean => (require("node:tty") as typeof import("node:tty")).isatty(0);

/** Tries again while the other end of a non-blocking pipe is not ready; null where it has gone (`ends`). */
function patiently(operation: () => number, ends: readonly string[]): number | null {
  for (;;) {
    try {
      return operation();
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? "";
      if (ends.includes(code)) return null;
      if (code !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

/** `tty` takes 2.5 ms to load, so it is asked only about what may be a terminal. */
export function isTerminal(stream: 1 | 2): boolean {
  if (!windows) {
    const stat = fstatSync(stream);
    if (!stat.isCharacterDevice() || stat.rdev === statSync("/dev/null").rdev) return false;
  }
  return (require("node:tty") as typeof import("node:tty")).isatty(stream);
}

/** NO_COLOR and FORCE_COLOR as everywhere; else where somebody is looking. */
export function isColoured(stream: 1 | 2): boolean {
  if (process.env.NO_COLOR) return false;
  if (process.env.FORCE_COLOR) return process.env.FORCE_COLOR !== "0";
  return isTerminal(stream) && process.env.TERM !== "dumb";
}
