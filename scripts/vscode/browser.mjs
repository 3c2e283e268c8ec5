// A Chromium to look at VS Code with: the one of this machine if it works, else the one from npm.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { browserTools, npmChromium, systemChromium } from "./host.mjs";

/** The same fonts on every machine, Chinese ones included, whatever is installed there. */
function fontSettings(onEnd, fonts) {
  const folder = mkdtempSync(join(tmpdir(), "zhibi-fonts-"));
  onEnd(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "fonts.conf");
  const dirs = fonts.map((font) => `<dir>${font}</dir>`).join("");
  writeFileSync(
    file,
    `<?xml version="1.0"?>\n<fontconfig>${dirs}<cachedir>${join(folder, "cache")}</cachedir></fontconfig>\n`,
  );
  return file;
}

/**
 * @param {(end: () => unknown) => void} onEnd see lifetime.mjs
 * @returns {Promise<import("playwright-core").Browser>} a headless one; it ends with the lifetime.
 */
export async function launchBrowser(onEnd) {
  const { playwright, fonts } = await browserTools();
  const { chromium } = createRequire(import.meta.url)(playwright);
  const launch = async (executablePath, fonts, libraries = []) => {
    const path = [...libraries, ...(process.env.LD_LIBRARY_PATH?.split(":") ?? [])].join(":");
    const browser = await chromium.launch({
      executablePath,
      timeout: 30_000,
      // The lifetime ends it; Playwright's own handlers would end the process before that.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      env: { ...process.env, FONTCONFIG_FILE: fontSettings(onEnd, fonts), ...(path && { LD_LIBRARY_PATH: path }) },
    });
    onEnd(() => browser.close());
    return browser;
  };
  const installed = systemChromium();
  if (installed) {
    try {
      return await launch(installed, fonts);
    } catch {
      console.log(`${installed} 无法以无界面方式启动，改用 npm 上的 Chromium。`);
    }
  }
  const fromNpm = await npmChromium();
  return launch(fromNpm.executable, [...fonts, fromNpm.fonts], [fromNpm.libraries]);
}
