// Runs npm the way it runs us: same program, same registry and settings. Works before `npm ci`.
import { spawn } from "node:child_process";

/**
 * @param {string[]} args
 * @param {string} cwd
 * @returns {Promise<void>} throws with the end of what npm said where it failed.
 */
export function npm(args, cwd) {
  const cli = process.env.npm_execpath;
  const started = cli?.endsWith("npm-cli.js")
    ? spawn(process.execPath, [cli, ...args], { cwd, stdio: ["ignore", "ignore", "pipe"] })
    : spawn("npm", args, { cwd, stdio: ["ignore", "ignore", "pipe"], shell: process.platform === "win32" });
  const end = () => started.kill();
  process.once("exit", end);
  let said = "";
  started.stderr.on("data", (chunk) => {
    said = (said + chunk).slice(-4000);
  });
  return new Promise((resolve, reject) => {
    started.on("close", () => process.off("exit", end));
    started.on("error", (error) => reject(new Error(`无法运行 npm：${error.message}。请确认已安装 Node.js 和 npm。`)));
    started.on("close", (code) =>
      code === 0
        ? resolve()
        : reject(new Error(`npm ${args[0]} 没有成功（退出码 ${code}）。请检查网络和 npm 源，然后重试。\n${said}`)),
    );
  });
}
