import type { Section, TypedReport } from "../../extension/core";
import { hasContentBelow } from "../../extension/core/outline/content";
import { inserting, type Mutator, type Plant } from "./mutator";

/** The document's title on one line, once; null where it is otherwise. */
function plainTitle({ titles, title, frontMatter }: TypedReport) {
  return title && titles.length === 1 && title.lines.length === 1 && !frontMatter ? title : null;
}

function retitling(name: string, rewrite: (title: string) => string): Mutator {
  return {
    rule: "title-form",
    name,
    *plant(report) {
      const title = plainTitle(report);
      const text = title && rewrite(title.text);
      if (title && text !== title.text) yield { edits: [{ span: title.span, text: text as string }] };
    },
  };
}

const afterOrgan = /^.+?(?=关于|20\d\d年)/;

function* removedSections(report: TypedReport): Iterable<Plant> {
  for (const section of report.root.children) {
    const [role, ...more] = section.roles;
    const part = report.type.sections.find(({ id }) => id === role);
    if (!part?.mandatory || more.length > 0) continue;
    const rest = report.text.slice(0, section.span.start) + report.text.slice(section.span.end);
    const others = report.sections.some((s) => s !== section && !inside(s, section) && s.roles.includes(part.id));
    // What a section says may stand elsewhere, or be another's second half.
    if (others || (part.id === "first-responsible" && rest.includes("第一责任人"))) continue;
    yield { edits: [{ span: section.span, text: "" }], anywhere: true };
  }
}

const inside = (a: Section, b: Section) => b.span.start <= a.span.start && a.span.end <= b.span.end;

const standsAlone = (section: Section) => !section.runIn && !section.inline && section.level > 0 && section.level <= 2;

export const structure: readonly Mutator[] = [
  {
    rule: "missing-section",
    name: "删去一章",
    follow: ["ordinal-sequence", "ordinal-style"],
    plant: removedSections,
  },
  {
    rule: "missing-title",
    name: "删去标题",
    follow: ["metric-without-baseline"],
    *plant(report) {
      const title = plainTitle(report);
      // Thematic headings do not show what an untitled text is.
      const telling = report.root.children.some(({ title: heading }) => /法治政府建设/.test(heading));
      if (title && telling) yield { edits: [{ span: title.span, text: "" }], anywhere: true };
    },
  },
  retitling("删去年份", (title) => title.replace(/20\d\d年度?/, "")),
  retitling("删去机关", (title) => title.replace(afterOrgan, "")),
  retitling("删去文种", (title) => title.replace(/的报告$/, "")),
  retitling("年度……年度", (title) => title.replace(/(20\d\d年)(.*年度报告)$/, "$1度$2")),
  {
    rule: "empty-section",
    name: "删去标题下的正文",
    // What it said of the head is gone with it.
    follow: ["missing-reasons", "ordinal-sequence", "missing-section"],
    *plant(report) {
      for (const section of report.sections) {
        const alike = (section.parent?.children ?? []).filter((s) => s.level === section.level);
        if (!standsAlone(section) || alike.length < 3 || alike.at(-1) === section) continue;
        const line = report.lines[section.line];
        if (!line || !hasContentBelow(report, section)) continue;
        const span = { start: line.span.end, end: section.span.end };
        yield { edits: [{ span, text: "\n\n" }], about: [section.heading] };
      }
    },
  },
  {
    rule: "heading-punctuation",
    name: "标题加句号",
    *plant(report) {
      for (const section of report.sections) {
        const line = report.lines[section.line];
        if (!line || !standsAlone(section) || !hasContentBelow(report, section) || /[。：]$/.test(line.text)) continue;
        const { end } = line.range(line.text.length - 1, line.text.length);
        yield { edits: [{ span: { start: end, end }, text: "。" }] };
      }
    },
  },
  {
    rule: "missing-reasons",
    name: "删去原因",
    *plant(report) {
      for (const section of report.sections) {
        if (!section.roles.includes("problems") || section.level !== 1 || section.roles.length > 1) continue;
        const from = section.heading.end;
        const body = report.text.slice(from, section.span.end);
        const clauses = [...body.matchAll(/[，。；](?:主要)?(?:原因|是因为|主要是因为)[^。；]*/g)];
        const left = clauses.reduce((text, [clause]) => text.replace(clause, ""), body);
        if (clauses.length === 0 || /原因|因为|由于|受.{1,8}(?:影响|限)|导致|源于/.test(left)) continue;
        const edits = clauses.map(({ 0: clause, index }) => ({
          span: { start: from + index, end: from + index + clause.length },
          text: "",
        }));
        yield { edits, about: [section.heading] };
      }
    },
  },
  ...(["addressee", "organ", "date"] as const).map(
    (role): Mutator => ({
      rule: "missing-element",
      name: `删去${{ addressee: "主送机关", organ: "署名", date: "成文日期" }[role]}`,
      config: { profile: "submission" },
      *plant({ lines }) {
        const gone = lines.filter((line) => line.role === role);
        const complete = ["addressee", "organ", "date"].every((one) => lines.some((line) => line.role === one));
        if (gone.length > 0 && complete) yield { edits: gone.map(({ span }) => ({ span, text: "" })), anywhere: true };
      },
    }),
  ),
  inserting({ rule: "announced-count", name: "项数不符" }, [
    "重点抓好以下⟦四项工作⟧：一是摸清底数；二是建立台账；三是跟踪问效。",
    "主要从⟦两个方面⟧发力：一是健全制度。二是规范流程。三是严格考核。",
    "开展⟦三项行动⟧：摸底排查、集中整治。",
    "出台⟦《首问负责办法》《限时办结办法》三项制度⟧。",
  ]),
];
