// A page of a webview in Chromium alone, with a stand-in for VS Code: what it is told, and what it says. dist/ must be built.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../scripts/build.mjs";
import { launchBrowser } from "../../scripts/vscode/browser.mjs";
import { lifetime } from "../../scripts/vscode/lifetime.mjs";

const read = (file) => readFileSync(join(root, "dist/views", file), "utf8");

/** Does `body` with a Chromium that ends with it. */
export function withBrowser(body) {
  return lifetime(async (onEnd) => body(await launchBrowser(onEnd)));
}

/**
 * @param {import("playwright-core").Browser} browser
 * @param {"metrics" | "promises" | "roll"} view
 * @param {Record<string, unknown>} [state] what the page has saved before
 */
export async function openView(browser, view, state) {
  const page = await browser.newPage({ viewport: { width: 900, height: 700 } });
  page.setDefaultTimeout(60_000); // as long as in the tests of a whole VS Code: a busy machine is no failure
  const errors = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  await page.setContent(
    `<html lang="zh-CN"><head><style>${read("page.css")}</style></head><body data-view="${view}"></body></html>`,
  );
  await page.evaluate((state) => {
    window.said = [];
    window.saved = state;
    window.acquireVsCodeApi = () => ({
      postMessage: (message) => window.said.push(structuredClone(message)),
      getState: () => window.saved,
      setState: (value) => {
        window.saved = structuredClone(value);
      },
    });
  }, state);
  await page.addScriptTag({ content: read("page.js") });
  return {
    page,
    errors,
    /** A message of the panel. */
    tell: (message) => page.evaluate((message) => window.postMessage(message, "*"), message),
    /** The messages to the panel since the last call. */
    said: () => page.evaluate(() => window.said.splice(0)),
    saved: () => page.evaluate(() => window.saved),
    /** The texts of all places that fit, as they are seen. */
    texts: (selector) => page.locator(selector).allInnerTexts(),
  };
}
