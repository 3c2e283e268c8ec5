// A fresh VS Code user: quiet, private, and in the same place for desktop VS Code and the npm host.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const quiet = {
  "chat.disableAIFeatures": true,
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  "files.autoSave": "off", // as on the desktop; in a browser VS Code would save by itself
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
};

/**
 * @param {(end: () => unknown) => void} onEnd see lifetime.mjs; the profile goes with the lifetime
 * @param {Record<string, unknown>} [settings] of the user, beside the quiet ones
 * @returns {{ userDataDir: string, extensionsDir: string }}
 */
export function freshProfile(onEnd, settings = {}) {
  const folder = mkdtempSync(join(tmpdir(), "zhibi-")); // short: sockets are made in it
  onEnd(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  const profile = { userDataDir: join(folder, "user"), extensionsDir: join(folder, "extensions") };
  mkdirSync(join(profile.userDataDir, "User"), { recursive: true });
  mkdirSync(profile.extensionsDir);
  writeFileSync(join(profile.userDataDir, "User/settings.json"), JSON.stringify({ ...quiet, ...settings }));
  return profile;
}
