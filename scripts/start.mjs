// `npm start [-- FOLDER]`: VS Code with Zhibi in it, on a fresh machine too.
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { cpSync, existsSync, mkdtempSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build, root } from "./build.mjs";
import { ensureInstalled } from "./ensure.mjs";
import { desktopVSCode, runCode } from "./vscode/desktop.mjs";
import { lifetime } from "./vscode/lifetime.mjs";
import { freshProfile } from "./vscode/profile.mjs";
import { startServer } from "./vscode/server.mjs";

const firstPage = "从这里开始.md";

/** The folder that was asked for, or a copy of the sample, so that its planted mistakes stay planted. */
function folderToOpen(asked) {
  if (asked) {
    const folder = resolve(process.env.INIT_CWD ?? "", asked); // where npm was called, not where package.json is
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return folder;
    throw new Error(`没有这个文件夹：${folder}。用法：npm start [-- 文件夹]`);
  }
  const copy = join(mkdtempSync(join(tmpdir(), "zhibi-")), "执笔示例");
  cpSync(join(root, "docs/sample"), copy, { recursive: true });
  console.log(`示例文件夹的副本：${copy}（可以随便改）`);
  return copy;
}

/** A short address that leads to a long one, for a person to copy; nobody guesses it. */
async function shortLink(onEnd, url) {
  const path = `/${randomBytes(6).toString("hex")}`;
  const server = createServer((request, response) => {
    if (request.url === path) response.writeHead(302, { location: url }).end();
    else response.writeHead(404).end();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onEnd(() => server.close());
  return `http://127.0.0.1:${server.address().port}${path}`;
}

const opened = lifetime(async (onEnd) => {
  const folder = folderToOpen(process.argv[2]);
  await ensureInstalled();
  await build();
  const files = [join(folder, firstPage)].filter((file) => existsSync(file));
  const desktop = desktopVSCode();
  if (desktop) {
    await runCode(desktop.cli, ["--new-window", `--extensionDevelopmentPath=${root}`, folder, ...files]);
    console.log("已在桌面版 VS Code 中打开，执笔已加载。");
    return;
  }
  const server = await startServer(onEnd, freshProfile(onEnd));
  const payload = [
    ["skipWelcome", "true"],
    ["extensionDevelopmentPath", server.uri(root)],
  ];
  const url = server.url({ folder, payload: [...payload, ...files.map((file) => ["openFile", server.uri(file)])] });
  console.log(`已启动网页版 VS Code（没有找到桌面版），按 Ctrl+C 结束。请用浏览器打开：${await shortLink(onEnd, url)}`);
  await server.ended;
});
opened.catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
