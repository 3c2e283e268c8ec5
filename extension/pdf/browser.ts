import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { pathToFileURL } from "node:url";

/** A user of its own, so that it starts beside a browser that runs; and it is to reach nothing. */
const options = (folder: string): string[] => [
  "--headless",
  "--remote-debugging-pipe",
  `--user-data-dir=${join(folder, "user")}`,
  "--no-first-run",
  "--no-default-browser-check",
  "--disable-extensions",
  "--disable-gpu",
  "--disable-sync",
  "--disable-background-networking",
  "--disable-component-update",
  "--host-resolver-rules=MAP * ~NOTFOUND",
  // As root, which only servers and containers are, a browser starts in no other way.
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "about:blank",
];

/**
 * The page as PDF, by the DevTools protocol over a pipe: nobody else can connect to it, and what goes wrong is said.
 * @param folder a temporary one
 * @param patience ms
 */
export async function printByBrowser(path: string, html: string, folder: string, patience: number): Promise<Buffer> {
  const file = join(folder, "page.html");
  writeFileSync(file, html);
  const browser = spawn(path, options(folder), {
    cwd: folder,
    stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
    windowsHide: true,
  });
  const gone = new Promise<never>((_, reject) => {
    browser.on("error", reject);
    browser.on("exit", (code) => reject(new Error(`浏览器自行退出（${code}）`)));
    setTimeout(() => reject(new Error(`${patience / 1000} 秒内没有完成`)), patience).unref();
  });
  const devtools = new DevTools(browser.stdio[3] as Writable, browser.stdio[4] as Readable);
  try {
    return await Promise.race([print(devtools, pathToFileURL(file).href), gone]);
  } finally {
    const ended = new Promise((resolve) => browser.once("exit", resolve));
    if (browser.exitCode === null && browser.pid) {
      browser.kill();
      await ended;
    }
  }
}

async function print(devtools: DevTools, url: string): Promise<Buffer> {
  const { targetId } = await devtools.ask<{ targetId: string }>("Target.createTarget", { url: "about:blank" });
  const target = { targetId, flatten: true };
  const { sessionId } = await devtools.ask<{ sessionId: string }>("Target.attachToTarget", target);
  await devtools.ask("Page.enable", {}, sessionId);
  const loaded = devtools.event("Page.loadEventFired");
  await devtools.ask("Page.navigate", { url }, sessionId);
  await loaded;
  const settings = { preferCSSPageSize: true, printBackground: true };
  const { data } = await devtools.ask<{ data: string }>("Page.printToPDF", settings, sessionId);
  return Buffer.from(data, "base64");
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** Questions to a browser and what it tells; messages end with a NUL. */
class DevTools {
  private readonly waiting = new Map<number | string, (message: Message) => void>();
  private last = 0;
  private rest = "";

  constructor(
    private readonly to: Writable,
    from: Readable,
  ) {
    // What cannot be written is told by the end of the browser.
    to.on("error", () => undefined);
    from.setEncoding("utf8").on("data", (data: string) => this.read(data));
  }

  ask<T>(method: string, params: object, sessionId?: string): Promise<T> {
    const id = ++this.last;
    this.to.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return new Promise((resolve, reject) => {
      this.waiting.set(id, ({ error, result }) => (error ? reject(new Error(error.message)) : resolve(result as T)));
    });
  }

  /** The next of its kind. */
  event(method: string): Promise<unknown> {
    return new Promise((resolve) => this.waiting.set(method, resolve));
  }

  private read(data: string): void {
    const messages = (this.rest + data).split("\0");
    this.rest = messages.pop() ?? "";
    for (const text of messages) {
      const message: Message = JSON.parse(text);
      const key = message.id ?? message.method ?? "";
      this.waiting.get(key)?.(message);
      this.waiting.delete(key);
    }
  }
}
