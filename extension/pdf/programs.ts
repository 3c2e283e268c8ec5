import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** A program of the user that can make a PDF. */
export interface Program {
  readonly kind: "browser" | "office";
  readonly path: string;
}

/** Names to look for on the PATH, and places where installers put them. Browsers first: they draw the preview's own pages. */
const known: Readonly<Record<string, Readonly<Record<Program["kind"], readonly string[]>>>> = {
  win32: {
    browser: [
      "Microsoft\\Edge\\Application\\msedge.exe",
      "Google\\Chrome\\Application\\chrome.exe",
      "Chromium\\Application\\chrome.exe",
    ],
    office: ["LibreOffice\\program\\soffice.exe"],
  },
  darwin: {
    browser: [
      "Google Chrome.app/Contents/MacOS/Google Chrome",
      "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
      "Chromium.app/Contents/MacOS/Chromium",
    ],
    office: ["LibreOffice.app/Contents/MacOS/soffice"],
  },
  linux: {
    browser: [
      "google-chrome",
      "google-chrome-stable",
      "microsoft-edge",
      "microsoft-edge-stable",
      "chromium",
      "chromium-browser",
    ],
    office: ["soffice", "libreoffice"],
  },
};

function folders(platform: string, env: NodeJS.ProcessEnv): string[] {
  const set = (...names: string[]) => names.flatMap((name) => env[name] ?? []);
  if (platform === "win32") return set("ProgramFiles(x86)", "ProgramFiles", "ProgramW6432", "LOCALAPPDATA");
  if (platform === "darwin") return ["/Applications", ...set("HOME").map((home) => join(home, "Applications"))];
  return [...(env.PATH ?? "").split(delimiter), "/snap/bin", "/opt/google/chrome"];
}

/** What is there, the best first. Nothing is started. */
export function findPrograms(platform: string = process.platform, env: NodeJS.ProcessEnv = process.env): Program[] {
  const names = known[platform] ?? known.linux;
  const found = (["browser", "office"] as const).flatMap((kind) =>
    (names?.[kind] ?? []).flatMap((name) =>
      folders(platform, env)
        .filter(Boolean)
        .map((folder) => join(folder, name))
        .filter((path) => existsSync(path))
        .map((path) => ({ kind, path })),
    ),
  );
  return found.filter(({ path }, i) => found.findIndex((other) => other.path === path) === i);
}
