import { parseReport, type Report, type Section } from "../../core";
import { type Arguments, type Command, type ExitCode, reason, UsageError } from "../command";
import { read } from "../documents";
import { decode } from "../encoding";
import { scanMarkdown } from "../markdown";
import { print, printError } from "../output";
import { regionOf } from "../positions";
import { Workspaces } from "../workspace";

export const outlineCommand: Command = {
  usage: "zhibi outline [选项] 文件|-",
  summary: "列出报告的章节、行号和识别出的文种、年度、机关",
  options: { format: { value: "格式", choices: ["text", "json"], help: "输出格式：text（默认）、json" } },
  notes: "“-”为标准输入。方括号里是章节在文种里的身份，例如 [problems] 为存在问题。",
  run,
};

function run(args: Arguments): ExitCode {
  const [file, ...rest] = args.positionals;
  if (file === undefined || rest.length) throw new UsageError("请写明一个文件。");
  try {
    const { name, bytes, language } = read({ name: file, stdin: file === "-" });
    const workspaces = new Workspaces();
    const { types, configFor } = workspaces.of(name);
    const report = parseReport(decode(bytes).text, { language, types, type: configFor(name).type, scanMarkdown });
    print(args.values.format === "json" ? `${JSON.stringify(asData(name, report), null, 2)}\n` : asText(report));
    return workspaces.broken ? 2 : 0;
  } catch (error) {
    printError(`zhibi: ${file}：${reason(error)}。\n`);
    return 2;
  }
}

const yearSources = { "front-matter": "文件头", title: "标题", heading: "章节标题", lead: "开头" } as const;
const organKinds = { government: "人民政府", department: "部门", township: "乡镇、街道", other: "其他" } as const;
const organLevels = { province: "省级", city: "市级", county: "县级", township: "乡级" } as const;

function asText(report: Report): string {
  const { type, title, year, organ, signed } = report;
  const facts: [string, string | null | undefined][] = [
    ["文种", type && `${type.title}（${type.id}）`],
    ["标题", title && `${title.text}（第 ${regionOf(report, title.span).line} 行）`],
    ["年度", year && `${year.value}（据${yearSources[year.from]}）`],
    [
      "机关",
      organ &&
        `${organ.name}（${[organKinds[organ.kind], organ.level && organLevels[organ.level]].filter(Boolean).join("，")}）`,
    ],
    ["成文", signed?.date],
  ];
  const width = String(report.lines.length).length;
  const sections = report.sections.map((section) => {
    const line = String(regionOf(report, section.heading).line).padStart(width);
    const roles = section.roles.length ? `  [${section.roles.join(" ")}]` : "";
    return `${line}  ${"    ".repeat(depth(section))}${section.ordinal?.text ?? ""}${section.title}${roles}\n`;
  });
  return `${facts.map(([name, value]) => `${name}：${value || "没有认出"}\n`).join("")}\n${sections.join("")}`;
}

/** Levels may be left out (一、 and then 1.), so the tree is what counts. */
const depth = ({ parent }: Section): number => (parent?.parent ? 1 + depth(parent) : 0);

function asData(file: string, report: Report) {
  const { type, title, year, organ, signed } = report;
  return {
    file,
    reportType: type?.id ?? null,
    title: title && { text: title.text, ...regionOf(report, title.span) },
    year: year && { value: year.value, from: year.from },
    organ: organ && { name: organ.name, kind: organ.kind, level: organ.level },
    signed: signed?.date ?? null,
    sections: report.root.children.map((section) => node(report, section)),
  };
}

type Node = ReturnType<typeof regionOf> & {
  level: number;
  ordinal: string | null;
  number: number | null;
  title: string;
  roles: readonly string[];
  children: Node[];
};

function node(report: Report, section: Section): Node {
  return {
    level: section.level,
    ordinal: section.ordinal?.text ?? null,
    number: section.ordinal?.number ?? null,
    title: section.title,
    roles: section.roles,
    ...regionOf(report, section.heading),
    children: section.children.map((child) => node(report, child)),
  };
}
