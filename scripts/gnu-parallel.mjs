// GNU parallel, which one example of docs/survey.md needs. Installed where that takes no question: Debian's apt-get, as root or
// by a sudo that asks for no password.
import { spawnSync } from "node:child_process";

const runs = (command, ...args) => spawnSync(command, args, { encoding: "utf8" });

/** moreutils has a program of the same name. */
const isThere = () => runs("parallel", "--version").stdout?.includes("GNU parallel") ?? false;

/** @returns {boolean} whether it is there now; says what it does, and what to do where it cannot. */
export function ensureParallel() {
  if (isThere()) return true;
  const prefix = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const apt = (...args) => {
    const [command, ...rest] = [...prefix, "apt-get", "-q", ...args];
    return runs(command, ...rest).status === 0;
  };
  if (runs("apt-get", "--version").status === 0 && (prefix.length === 0 || runs("sudo", "-n", "true").status === 0)) {
    console.log("正在安装 GNU parallel（apt-get install parallel，用来试文档里的例子）……");
    const install = () => apt("install", "-y", "--no-install-recommends", "parallel");
    if (!install() && apt("update")) install();
    if (isThere()) return true;
  }
  console.log(
    "没有 GNU parallel，也装不了：用它的那个测试会跳过（CI 上算失败）。可以自己装：sudo apt-get install parallel",
  );
  return false;
}
