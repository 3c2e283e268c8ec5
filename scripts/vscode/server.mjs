// The npm-hosted VS Code as a server on a loopback port, for one user with one profile.
import { execFile, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { vscodeHost } from "./host.mjs";
import { locale, registerLanguage } from "./language.mjs";
import { endGroup } from "./lifetime.mjs";

const profileFlags = ({ userDataDir, extensionsDir }) => [
  `--server-data-dir=${userDataDir}`,
  `--user-data-dir=${userDataDir}`,
  `--extensions-dir=${extensionsDir}`,
  "--accept-server-license-terms",
  "--disable-telemetry",
];

/** Nothing is asked of the marketplace. */
const offline = { EXTENSIONS_GALLERY: JSON.stringify({ serviceUrl: "" }) };

/**
 * Starts the server; it ends with the lifetime.
 * @param {(end: () => unknown) => void} onEnd see lifetime.mjs
 * @param {{ userDataDir: string, extensionsDir: string }} profile absolute paths
 * @returns {Promise<Server>} once it listens; throws where it does not.
 *
 * @typedef {{ host: string, uri(path: string): string, url(options: { folder: string, payload: [string, string][] }):
 *   string, ended: Promise<never> }} Server `ended` rejects when the server stops of itself.
 */
export async function startServer(onEnd, profile) {
  const { node, main } = await vscodeHost();
  const token = randomUUID(); // so that no other page or user of this machine gets at the folder
  const tmp = join(profile.userDataDir, "tmp"); // its sockets go with the profile
  mkdirSync(tmp, { recursive: true });
  registerLanguage(profile.userDataDir);
  const child = spawn(
    node,
    [
      `--import=${new URL("guard.mjs", import.meta.url)}`,
      main,
      "--host=127.0.0.1",
      "--port=0",
      `--connection-token=${token}`,
      "--enable-smoke-test-driver", // without it, a built VS Code loads no extension under development
      "--disable-workspace-trust",
      `--locale=${locale}`,
      ...profileFlags(profile),
    ],
    { detached: true, stdio: "pipe", env: { ...process.env, TMPDIR: tmp, XDG_RUNTIME_DIR: tmp, ...offline } },
  );
  onEnd(() => endGroup(child));
  let said = "";
  const listening = new Promise((resolve) => {
    const listen = (chunk) => {
      said = (said + chunk).slice(-1000);
      const port = /agent listening on (\d+)/.exec(said)?.[1];
      if (port) resolve(port);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
  });
  const ended = new Promise((_, reject) => {
    child.on("error", reject);
    child.on("exit", (code) => reject(new Error(`VS Code 服务自行退出（${code}）：\n${said}`)));
  });
  ended.catch(() => {});
  const host = `127.0.0.1:${await Promise.race([listening, ended])}`;
  const uri = (path) => `vscode-remote://${host}${path.split("/").map(encodeURIComponent).join("/")}`;
  return {
    host,
    uri,
    ended,
    url: ({ folder, payload }) => {
      const query = new URLSearchParams({ tkn: token, folder, payload: JSON.stringify(payload) });
      return `http://${host}/?${query}`;
    },
  };
}

/**
 * Installs a .vsix into a profile's extensions folder.
 * @param {string} vsix path of the file
 * @param {{ userDataDir: string, extensionsDir: string }} profile
 * @returns {Promise<void>} throws with what VS Code said where it failed.
 */
export async function installExtension(vsix, profile) {
  const { node, main } = await vscodeHost();
  await promisify(execFile)(node, [main, "--install-extension", vsix, ...profileFlags(profile)], {
    env: { ...process.env, ...offline },
  });
}
