import { fixKind, type Rule, rulePage, rules, severityNames } from "../../core";
import { type Arguments, type Command, type ExitCode, UsageError } from "../command";
import { print } from "../output";

export const rulesCommand: Command = {
  usage: "zhibi rules [选项] [规则]",
  summary: "列出所有规则，或说明一条规则：为什么、依据、正误例、怎样关闭",
  options: { format: { value: "格式", choices: ["text", "json"], help: "输出格式：text（默认）、json" } },
  notes: "",
  run,
};

function run(args: Arguments): ExitCode {
  const [id, ...rest] = args.positionals;
  if (rest.length) throw new UsageError("一次只能看一条规则。");
  const chosen = id === undefined ? rules : rules.filter((rule) => rule.id === id);
  if (chosen.length === 0)
    throw new UsageError(`没有“${id}”这条规则。所有规则：${rules.map((r) => r.id).join("、")}。`);
  if (args.values.format === "json") {
    const data = chosen.map((rule) => asData(rule));
    print(`${JSON.stringify(id === undefined ? data : data[0], null, 2)}\n`);
  } else print(id === undefined ? list() : rulePage(chosen[0] as Rule));
  return 0;
}

function list(): string {
  const width = Math.max(...rules.map((rule) => rule.id.length));
  const lines = rules.map((rule) => `  ${rule.id.padEnd(width)}  ${severityNames[rule.severity]}  ${rule.title}\n`);
  return `${lines.join("")}\n看一条规则的说明：zhibi rules 规则\n`;
}

function asData(rule: Rule) {
  const { id, severity, title, why, basis = null, examples } = rule;
  return { id, severity, title, why, basis, fix: fixKind(rule), examples };
}
