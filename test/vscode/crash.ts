/** The server is a process of its own: it may die without taking anything with it. Node host only. */
import { readdirSync, readFileSync } from "node:fs";
import { closeAll, edit, problems } from "./editor";
import { equal, test, until } from "./harness";

/** Process ids of language servers that this extension host has started. */
function servers(): number[] {
  const read = (file: string) => {
    try {
      return readFileSync(file, "utf8");
    } catch {
      return ""; // it has just ended
    }
  };
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter(
      (id) =>
        read(`/proc/${id}/stat`)
          .replace(/^.*\) \S /, "")
          .split(" ")[0] === String(process.pid),
    )
    .filter((id) => read(`/proc/${id}/cmdline`).replaceAll("\\", "/").includes("dist/server.js"))
    .map(Number);
}

test("a server that dies is started again, and goes on checking", async () => {
  if (process.platform !== "linux") return; // processes are looked up in /proc
  const title = "# 临溪县司法局2024年法治政府建设年度报告\n\n一是加强学习。二是是完善制度。|";
  const { document } = await edit("崩溃.md", title);
  await until(() => problems(document).includes("duplicated-ordinal"), "it is checked");
  const [server] = servers();
  equal(typeof server, "number", "the server's process");
  process.kill(server as number, "SIGKILL");
  await until(() => servers().some((id) => id !== server), "another server is there");
  await until(() => problems(document).includes("duplicated-ordinal"), "it is checked again");
  equal(servers().length, 1, "the number of servers");
  await closeAll();
});
