import { builtinTypes, lint, parseReport, type Rule, rules } from "../core";
import { type Arguments, type Command, type ExitCode, UsageError } from "./command";
import { firstFix } from "./formats/format";
import { severityNames } from "./formats/stylish";
import { print } from "./output";

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
  } else print(id === undefined ? list() : page(chosen[0] as Rule));
  return 0;
}

function list(): string {
  const width = Math.max(...rules.map((rule) => rule.id.length));
  const lines = rules.map((rule) => `  ${rule.id.padEnd(width)}  ${severityNames[rule.severity]}  ${rule.title}\n`);
  return `${lines.join("")}\n看一条规则的说明：zhibi rules 规则\n`;
}

type FixKind = "safe" | "choice" | "none";

const fixNames: Readonly<Record<FixKind, string>> = {
  safe: "有，可以安全地自动修复（zhibi lint --fix）",
  choice: "有，要人来选定，在编辑器里逐个应用",
  none: "没有，要人来改",
};

function asData(rule: Rule) {
  const { id, severity, title, why, basis = null, examples } = rule;
  return { id, severity, title, why, basis, fix: fixKind(rule), examples };
}

/** What the rule's own examples show, so that it need not be stated twice. */
function fixKind(rule: Rule): FixKind {
  let kind: FixKind = "none";
  for (const { bad, wrap } of rule.examples) {
    const body = bad.replaceAll(/[⟦⟧]/g, "");
    const text = wrap ? `某局2024年法治政府建设年度报告\n\n一、主要成效\n\n${body}` : body;
    const report = parseReport(text, { language: "plaintext", types: builtinTypes });
    for (const finding of lint(report, { rules: [rule] })) {
      const fix = firstFix(finding);
      if (fix?.safe) return "safe";
      if (fix) kind = "choice";
    }
  }
  return kind;
}

function page(rule: Rule): string {
  const examples = rule.examples.map(({ bad, good, note }) => {
    // An example without a marked place shows what looks like the defect and is none.
    const label = bad.includes("⟦") ? "错" : "不算错";
    const wrong = `${label}：${note ? `（${note}）` : ""}\n${indent(bad)}`;
    return good === undefined ? wrong : `${wrong}\n对：\n${indent(good)}`;
  });
  return `${rule.id}（${severityNames[rule.severity]}）：${rule.title}

${rule.why}
${rule.basis ? `\n依据：${rule.basis}\n` : ""}
修复：${fixNames[fixKind(rule)]}

${examples.join("\n\n")}

关闭：
  在 .zhibi.json 里：
    { "rules": { "${rule.id}": "off" } }
  只放过一处，Markdown 在上一行写：
    <!-- zhibi-ignore-next ${rule.id}: 理由 -->
  纯文本在 .zhibi.json 里写：
    { "ignore": [{ "rule": "${rule.id}", "text": "那一处的文字", "reason": "理由" }] }
`;
}

const indent = (text: string) => text.trimEnd().replaceAll(/^/gm, "    ");
