// VS Code's window in a Chromium page, with an extension under development, and a suite inside if wanted.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { launchBrowser } from "./browser.mjs";
import { startServer } from "./server.mjs";

/**
 * @typedef {object} Workbench
 * @property {string} folder what to open; all paths are absolute
 * @property {string} userDataDir
 * @property {string} extensionsDir
 * @property {string} [extension] folder of the extension under development
 * @property {string} [suite] module with `run(): Promise<void>`; for the web host it lies in the extension's folder
 * @property {boolean} [web] run the extension in the web extension host: a browser worker, no Node
 * @property {{ width: number, height: number }} [viewport] CSS pixels
 * @property {(page: import("playwright-core").Page) => Promise<void>} [prepare] before VS Code is loaded
 */

/**
 * @param {(end: () => unknown) => void} onEnd see lifetime.mjs
 * @param {Workbench} options
 * @returns {Promise<{ page: import("playwright-core").Page, ended: Promise<never> }>} `ended` rejects when server or
 *   browser stop of themselves.
 */
export async function openWorkbench(onEnd, { folder, extension, suite, web, viewport, prepare, ...profile }) {
  const server = await startServer(onEnd, profile);
  const browser = await launchBrowser(onEnd);
  const page = await browser.newPage({ viewport: viewport ?? { width: 1280, height: 800 } });
  const crashed = new Promise((_, reject) => {
    browser.on("disconnected", () => reject(new Error("Chromium 自行退出")));
    page.on("crash", () => reject(new Error("VS Code 的页面崩溃")));
  });
  const ended = Promise.race([server.ended, crashed]);
  ended.catch(() => {});
  await prepare?.(page);
  const payload = [["skipWelcome", "true"]];
  if (web) await developInBrowser(page, server.host, extension, suite);
  else {
    if (extension) payload.push(["extensionDevelopmentPath", server.uri(extension)]);
    if (suite) payload.push(["extensionTestsPath", server.uri(suite)]);
  }
  await page.goto(server.url({ folder, payload }));
  return { page, ended };
}

const mount = "/extension-under-development";

/**
 * A web extension is loaded from http, as on a web site: from a `vscode-remote` address it could start no worker of
 * its own, so no language server. VS Code is told of it in its page's configuration, and the page's requests for its
 * files are answered here.
 */
async function developInBrowser(page, authority, extension, suite) {
  await page.context().route(
    (url) => url.host === authority && url.pathname.startsWith(`${mount}/`),
    async (route) => {
      const file = join(extension, decodeURIComponent(new URL(route.request().url()).pathname.slice(mount.length)));
      await (existsSync(file) ? route.fulfill({ path: file }) : route.fulfill({ status: 404 }));
    },
  );
  const at = (path) => ({ scheme: "http", authority, path });
  const development = {
    extensions: [at(mount)],
    ...(suite && { extensionTestsPath: at(mount + suite.slice(extension.length)) }),
  };
  await page.addInitScript((development) => {
    const { getAttribute } = Element.prototype;
    Element.prototype.getAttribute = function (name) {
      const value = getAttribute.call(this, name);
      if (this.id !== "vscode-workbench-web-configuration" || name !== "data-settings") return value;
      const settings = JSON.parse(value);
      Object.assign(settings.developmentOptions, development);
      return JSON.stringify(settings);
    };
  }, development);
}
