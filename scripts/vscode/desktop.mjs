// The desktop VS Code of this machine, where there is one that can show a window. Uses only Node itself.
import { spawn } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join, resolve } from "node:path";

/** Where in an installation the command line and the program stand, and where installations usually are. */
const layouts = {
  linux: {
    cli: "bin/code",
    program: "code",
    places: ["/usr/share/code", "/opt/visual-studio-code", "/snap/code/current/usr/share/code"],
  },
  darwin: {
    cli: "Contents/Resources/app/bin/code",
    program: "Contents/MacOS/Electron",
    places: ["/Applications", join(homedir(), "Applications")].map((dir) => join(dir, "Visual Studio Code.app")),
  },
  win32: {
    cli: "bin/code.cmd",
    program: "Code.exe",
    places: [join(process.env.LOCALAPPDATA ?? "", "Programs"), process.env.ProgramFiles ?? ""].map((dir) =>
      join(dir, "Microsoft VS Code"),
    ),
  },
};

/** False over ssh and in a container. */
export const canShowWindow = () =>
  process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** @returns {{ cli: string, program: string } | undefined} paths of `code` and of the program behind it. */
export function desktopVSCode() {
  const given = process.env.VSCODE_PATH;
  if (given) return { cli: given, program: given }; // the program takes the same arguments
  const layout = layouts[process.platform];
  // Under WSL, `code` is a program of Windows, which does not know our paths.
  if (!layout || !canShowWindow() || process.env.WSL_DISTRO_NAME) return undefined;
  const up = layout.cli.split("/").map(() => "..");
  const onPath = (process.env.PATH ?? "")
    .split(delimiter)
    .map((dir) => join(dir, process.platform === "win32" ? "code.cmd" : "code"))
    .filter((file) => existsSync(file))
    .map((file) => resolve(realpathSync(file), ...up));
  return [...onPath, ...layout.places]
    .map((dir) => ({ cli: join(dir, layout.cli), program: join(dir, layout.program) }))
    .find(({ cli, program }) => existsSync(cli) && existsSync(program));
}

/**
 * Runs `code` and waits for it.
 * @param {string} cli
 * @param {string[]} args
 * @returns {Promise<void>} throws where it fails.
 */
export function runCode(cli, args) {
  const shell = process.platform === "win32"; // there `code` is a script, and only a shell runs scripts
  const quoted = (arg) => (shell ? `"${arg}"` : arg);
  return new Promise((done, failed) => {
    spawn(quoted(cli), args.map(quoted), { stdio: "inherit", shell })
      .on("error", failed)
      .on("close", (code) =>
        code === 0 ? done() : failed(new Error(`VS Code 的命令没有成功（退出码 ${code}）：${cli}`)),
      );
  });
}
