// Whatever is started is ended: when the work is done, when it fails, and on a signal.
import { constants } from "node:os";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"];

/**
 * Runs `work(onEnd)`. What it registers with `onEnd(fn)` is called, last first, however the work ends; on a signal
 * the process then exits with the usual code.
 * @template T
 * @param {(onEnd: (end: () => unknown) => void) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function lifetime(work) {
  const ends = [];
  let ending;
  const endAll = () => {
    ending ??= (async () => {
      for (let end = ends.pop(); end; end = ends.pop()) {
        try {
          await end();
        } catch {
          // what cannot be ended must not keep the rest alive
        }
      }
    })();
    return ending;
  };
  const onSignal = async (signal) => {
    await endAll();
    process.exit(128 + constants.signals[signal]);
  };
  for (const signal of signals) process.on(signal, onSignal);
  try {
    return await work((end) => ends.push(end));
  } finally {
    await endAll();
    for (const signal of signals) process.off(signal, onSignal);
  }
}

/**
 * Ends a process that was spawned `detached`, with all that it started: politely, and after 3 s for good.
 * @param {import("node:child_process").ChildProcess} child
 */
export async function endGroup(child) {
  const kill = (signal) => {
    try {
      process.kill(-child.pid, signal);
      return true;
    } catch {
      return false; // nobody is left
    }
  };
  if (child.pid === undefined || !kill("SIGTERM")) return;
  for (let i = 0; i < 60 && kill(0); i++) await new Promise((resolve) => setTimeout(resolve, 50));
  kill("SIGKILL");
}
