/**
 * A test runner small enough for the inside of VS Code, in Node and in a browser worker alike. A suite imports its
 * tests and exports `run`.
 */

/** scripts/vscode/launcher.mjs shows the lines that begin with this; VS Code logs much else. */
const say = (line: string) => console.log(line.replaceAll(/^/gm, "[test] "));

const limit = 120_000; // ms, so that a test that hangs is named

const tests: { readonly name: string; readonly body: () => Promise<void> }[] = [];

export function test(name: string, body: () => Promise<void>): void {
  tests.push({ name, body });
}

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

async function tooLong(): Promise<never> {
  await wait(limit);
  throw new Error(`not done after ${limit} ms`);
}

/** Runs all tests in their order. Rejects when one failed, after all have run. */
export async function run(): Promise<void> {
  let failed = 0;
  for (const { name, body } of tests) {
    const start = Date.now();
    try {
      await Promise.race([body(), tooLong()]);
      say(`✔ ${name} (${Date.now() - start} ms)`);
    } catch (error) {
      failed++;
      say(`✖ ${name} (${Date.now() - start} ms)\n${error instanceof Error ? (error.stack ?? error.message) : error}`);
    }
  }
  say(`${tests.length - failed} of ${tests.length} tests passed in VS Code`);
  if (failed > 0) throw new Error(`${failed} tests failed`);
}

type Truthy<T> = Exclude<T, undefined | null | false | 0 | "">;

/** @returns what `probe` gives as soon as that is truthy; throws after 30 s, naming `what` was waited for. */
export async function until<T>(probe: () => T | Promise<T>, what: string): Promise<Truthy<T>> {
  for (const end = Date.now() + 30_000; Date.now() < end; await wait(50)) {
    const value = await probe();
    if (value) return value as Truthy<T>;
  }
  throw new Error(`still not so after 30 s: ${what}`);
}

/** Deep equality of plain data. `node:assert` is not there in a browser worker. */
export function equal(actual: unknown, expected: unknown, what: string): void {
  const [is, should] = [actual, expected].map((value) => JSON.stringify(value, null, 2));
  if (is !== should) throw new Error(`${what}: expected ${should}, got ${is}`);
}
