// Makes the npm-hosted VS Code speak Chinese as far as extensions do: with the display language zh-cn it takes their
// Chinese titles. Its own words stay English: the language pack of VS Code is not to be had from npm.
import { writeFileSync } from "node:fs";
import { join } from "node:path";

export const locale = "zh-cn";

/** Registers a language pack without any words, as VS Code does for one that is installed. */
export function registerLanguage(userDataDir) {
  const words = join(userDataDir, "main.i18n.json");
  writeFileSync(words, JSON.stringify({ contents: {} }));
  const extensions = [{ extensionIdentifier: { id: "zhibi.language-pack" }, version: "0.0.0" }];
  const pack = { hash: "0", label: "简体中文", extensions, translations: { vscode: words } };
  writeFileSync(join(userDataDir, "languagepacks.json"), JSON.stringify({ [locale]: pack }));
}
