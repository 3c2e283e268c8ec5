// Preloaded into VS Code's server: once the process that started it is gone, even killed, its whole group goes too.
// (Its children are started with the same preload; they are no leaders of a group and have no such stdin.)
if (process.argv[1]?.endsWith("server-main.js")) {
  process.stdin.on("end", () => process.kill(-process.pid, "SIGKILL")).resume();
}
