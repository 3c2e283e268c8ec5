import { defaultFileConfig } from "./config-types";
import { lint } from "./lint";
import { parseReport } from "./parse";
import { builtinTypes } from "./report-types";
import { severityNames } from "./severities";
import type { Example, Rule, TypedReport } from "./types";

/** safe: fix-all applies it; partly: it does so where the right form is certain; choice: a person applies it. */
export type FixKind = "safe" | "partly" | "choice" | "none";

const fixNames: Readonly<Record<FixKind, string>> = {
  safe: "有，可以安全地自动修复（“修复全部”、`zhibi lint --fix`）",
  partly: "有，能断定的可以安全地自动修复（“修复全部”、`zhibi lint --fix`），其余由人逐个选定",
  choice: "有，要人来选定，在编辑器里逐个应用",
  none: "没有，要人来改",
};

/** What the fixes of a rule are, as its own examples show, so that it need not be stated twice. */
export function fixKind(rule: Rule): FixKind {
  const kinds = new Set(rule.examples.flatMap((example) => firstFixes(rule, example)));
  if (kinds.has(true)) return kinds.has(false) ? "partly" : "safe";
  return kinds.has(false) ? "choice" : "none";
}

/** Whether the first fix of each finding is safe. */
function firstFixes(rule: Rule, { bad, wrap, previous = "", profile = "web" }: Example): boolean[] {
  const parse = (body: string, year: number) => {
    const text = wrap ? `某局${year}年法治政府建设年度报告\n\n一、主要成效\n\n${body}` : body;
    return parseReport(text, { language: "plaintext", types: builtinTypes });
  };
  const report = parse(bad.replaceAll(/[⟦⟧]/g, ""), 2024);
  const last = previous ? parse(previous, 2023) : null;
  const config = { ...defaultFileConfig, profile, severities: { [rule.id]: rule.severity } };
  return lint(report, { rules: [rule], config, previous: last?.type ? (last as TypedReport) : null }).flatMap(
    ({ fixes }) => {
      const [first] = fixes?.() ?? [];
      return first ? [first.safe] : [];
    },
  );
}

/**
 * The page of a rule, in Chinese Markdown, made from the rule itself: what, why, 依据, severity, fix, examples (the
 * place between ⟦ and ⟧), how to switch it off. The command line prints it, docs/rules holds it, the editor shows it.
 */
export function rulePage(rule: Rule): string {
  const { id, severity, title, why, basis, offByDefault } = rule;
  return `# ${title}

\`${id}\`，级别：${severityNames[severity]}${offByDefault ? "，平时关闭" : ""}

${why}

${basis ? `- 依据：${basis}\n` : ""}- 修复：${fixNames[fixKind(rule)]}

## 例子

${rule.examples.map(exampleBlock).join("\n\n")}

## ${offByDefault ? "怎样打开，怎样放过一处" : "怎样关闭"}

${offByDefault ? "打开" : "全部关闭或者换个级别"}，在 \`.zhibi.json\` 里写：

\`\`\`json
{ "rules": { "${id}": "${offByDefault ? severity : "off"}" } }
\`\`\`

只放过一处，Markdown 在上一行写：

\`\`\`markdown
<!-- zhibi-ignore-next ${id}: 理由 -->
\`\`\`

纯文本在 \`.zhibi.json\` 里写：

\`\`\`json
{ "ignore": [{ "rule": "${id}", "text": "那一处的文字", "reason": "理由" }] }
\`\`\`
`;
}

/** An example without a marked place shows what looks like the defect and is none. */
function exampleBlock({ bad, good, note, profile, previous }: Example): string {
  const label = `${profile === "submission" ? "上报版，" : ""}${bad.includes("⟦") ? "错（⟦⟧ 里是报出的地方）" : "不算错"}`;
  const last = previous === undefined ? "" : `\n\n去年的报告：\n\n${fenced(previous)}\n\n今年的报告：`;
  const wrong = `${label}${note ? `——${note}` : ""}：${last}\n\n${fenced(bad)}`;
  return good === undefined ? wrong : `${wrong}\n\n改成：\n\n${fenced(good)}`;
}

const fenced = (text: string) => `\`\`\`text\n${text.trimEnd()}\n\`\`\``;
