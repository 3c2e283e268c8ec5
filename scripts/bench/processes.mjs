// Whole processes: how long a command takes, and the most memory it ever held.
import { spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** Node that does nothing: what every command written for Node costs at least. */
export const idle = ["-e", "0"];

/** Runs `node ARGS` to its end. Throws where it could not start, or ended with neither 0 (clean) nor 1 (findings). */
export function run(args, { cwd } = {}) {
  const { error, status } = spawnSync(process.execPath, args, { cwd, stdio: "ignore" });
  if (error) throw error;
  if (status !== 0 && status !== 1) throw new Error(`node ${args.slice(0, 3).join(" ")} … 以 ${status} 结束`);
}

/**
 * Runs `node ARGS` once, untimed, to see what it does: its peak resident memory in MiB (null where there is no /proc)
 * and what it prints on both streams. The kernel keeps the peak itself, so looking each millisecond misses only the
 * growth of the last one. (rusage would not do: a child starts with its parent's size.)
 * @returns {Promise<{ peak: number | null, said: string }>}
 */
export function observe(args, { cwd } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, stdio: ["ignore", "pipe", "pipe"] });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => said.push(chunk));
    let peak = 0;
    const look = () => {
      try {
        const status = readFileSync(`/proc/${child.pid}/status`, "latin1");
        peak = Math.max(peak, Number(/VmHWM:\s*(\d+)/.exec(status)?.[1] ?? 0));
      } catch {
        // Not Linux, or the process has just ended.
      }
    };
    const timer = setInterval(look, 1);
    child.on("error", reject);
    child.on("close", () => {
      clearInterval(timer);
      resolve({ peak: peak ? peak / 1024 : null, said: Buffer.concat(said).toString() });
    });
  });
}
