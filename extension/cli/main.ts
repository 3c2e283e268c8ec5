#!/usr/bin/env node
import { version } from "../../package.json";
import { type Command, type ExitCode, reason, UsageError } from "./command";
import { exportCommand } from "./commands/export";
import { importCommand } from "./commands/import";
import { lintCommand } from "./commands/lint";
import { metricsCommand } from "./commands/metrics";
import { newCommand } from "./commands/new";
import { outlineCommand } from "./commands/outline";
import { promisesCommand } from "./commands/promises";
import { rollCommand } from "./commands/roll";
import { rulesCommand } from "./commands/rules";
import { parseArguments } from "./options";
import { print, printError } from "./output";
import { surveyCommand } from "./survey/command";

const commands: Readonly<Record<string, Command>> = {
  lint: lintCommand,
  metrics: metricsCommand,
  new: newCommand,
  outline: outlineCommand,
  export: exportCommand,
  import: importCommand,
  roll: rollCommand,
  promises: promisesCommand,
  rules: rulesCommand,
  survey: surveyCommand,
};

const names = Object.keys(commands);

async function main([name, ...argv]: readonly string[]): Promise<ExitCode> {
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  try {
    if (command) return await runCommand(command, argv);
    if (name === "--version" || name === "-v") print(`${version}\n`);
    else if (name === "--help" || name === "-h") print(overview());
    else if (name === "help") print(helpFor(argv[0]));
    else throw new UsageError(name === undefined ? "请写明命令。" : `没有“${name}”这个命令。`);
    return 0;
  } catch (error) {
    const usage = `用法：${command?.usage ?? `zhibi ${names.join("|")} …`}\n详细说明：zhibi ${command ? `${name} ` : ""}--help\n`;
    if (error instanceof UsageError) printError(`zhibi: ${error.message}\n${usage}`);
    else printError(`zhibi: ${reason(error)}。\n`);
    return 2;
  }
}

function runCommand(command: Command, argv: readonly string[]): ExitCode | Promise<ExitCode> {
  const args = parseArguments(argv, { ...command.options, help: { short: "h", help: "显示这份说明" } });
  if (!args.has("help")) return command.run(args);
  print(help(command));
  return 0;
}

function overview(): string {
  const list = names.map((name) => `  ${name.padEnd(8)}  ${commands[name]?.summary}\n`).join("");
  return `执笔 ${version}：法治政府建设年度报告的写作和体检

用法：zhibi 命令 [选项] …

${list}
  zhibi 命令 --help   一个命令的说明
  zhibi --version     版本
`;
}

function helpFor(name: string | undefined): string {
  if (name === undefined) return overview();
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new UsageError(`没有“${name}”这个命令。`);
  return help(command);
}

function help({ usage, summary, options, notes }: Command): string {
  const list = Object.entries(options).map(([name, { short, value, help }]) => {
    const forms = `${short ? `-${short}, ` : ""}--${name}${value ? ` ${value}` : ""}`;
    return `  ${forms}\n      ${help}\n`;
  });
  return `用法：${usage}\n\n${summary}。\n\n选项：\n${list.join("")}${notes && `\n${notes}\n`}`;
}

main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
