// Drives VS Code as a person would: in a page, with mouse and keyboard. For click-through tests and screenshots.
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "../build.mjs";
import { lifetime } from "./lifetime.mjs";
import { freshProfile } from "./profile.mjs";
import { installExtension } from "./server.mjs";
import { openWorkbench } from "./workbench.mjs";

const failure = join(root, ".cache/vscode/failure.png");

/**
 * Opens a folder in the npm-hosted VS Code with a fresh user, does `body`, and ends all.
 * @template T
 * @param {{ folder: string, extension?: string, vsix?: string, web?: boolean, settings?: Record<string, unknown>,
 *   viewport?: { width: number, height: number } }} options absolute paths; `extension`: a folder, under development;
 *   `vsix`: a package, installed; `settings`: the user's
 * @param {(person: Person) => Promise<T>} body
 * @returns {Promise<T>}
 */
export function withPage({ folder, vsix, settings, ...options }, body) {
  return lifetime(async (onEnd) => {
    const profile = freshProfile(onEnd, settings);
    if (vsix) await installExtension(vsix, profile);
    const { page, ended } = await openWorkbench(onEnd, { folder, ...profile, ...options });
    const person = asPerson(page);
    await person.waitForFolder();
    try {
      return await Promise.race([body(person), ended]);
    } catch (error) {
      await person.screenshot(failure).catch(() => {});
      console.log(`出错时的画面：${failure}`);
      throw error;
    }
  });
}

/**
 * What a person can do. Each waits until it is done, and throws after a minute.
 * @typedef {ReturnType<typeof asPerson>} Person
 */
export function asPerson(page) {
  page.setDefaultTimeout(60_000);
  const box = page.locator(".quick-input-widget");

  /** Presses a key, types into the box that opens at the top, and takes its first entry, if that is the one meant. */
  async function pickOnce(key, text) {
    const soon = { timeout: 5000 };
    const entry = box.locator(".monaco-list-row.focused", { hasText: text.replace(/^>/, "") });
    await page.keyboard.press(key);
    await box.locator("input").fill(text, soon);
    await entry.waitFor(soon);
    await page.keyboard.press("Enter");
    await entry.waitFor({ state: "hidden", ...soon }); // not the box: a command may ask something in it
  }

  /** While VS Code starts, a key may come to nothing, the box close and its list be empty: then again, as a person. */
  async function pick(key, text, tries = 10) {
    try {
      await pickOnce(key, text);
    } catch (error) {
      if (tries === 0) throw error;
      await page.keyboard.press("Escape");
      await pick(key, text, tries - 1);
    }
  }

  return {
    /** Playwright's own page, for all else: mouse, keyboard, locators. */
    page,
    /** Waits until VS Code is there and shows what is in the folder. */
    waitForFolder: () => page.locator(".explorer-folders-view .monaco-list-row").first().waitFor(),
    /** Opens a file of the folder by its name, in a tab that stays. */
    async openFile(name) {
      await pick("Control+P", name);
      await page.locator(".tab.active", { hasText: name }).dblclick();
      await page.locator(".editor-instance .view-line").first().waitFor();
    },
    /** Runs a command by its title, or part of it, from the list that F1 opens. */
    runCommand: (title) => pick("F1", `>${title}`),
    /** Waits until the text is to be seen somewhere, and gives the place. */
    async waitForText(text) {
      const place = page.getByText(text).first();
      await place.waitFor();
      return place;
    },
    /** Saves what is to be seen as a PNG. */
    async screenshot(path) {
      mkdirSync(dirname(path), { recursive: true });
      await page.screenshot({ path, animations: "disabled", caret: "hide" });
    },
  };
}
