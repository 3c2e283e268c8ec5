import { phraseSet, says } from "../parse/phrases";
import { squash } from "../parse/width";
import { clauseStart, isInside, rangeAt } from "../ranges";
import type { Paragraph, Range, ReportType, Section, SectionType, TypedReport } from "../types";

/** Where a section of the report type is: under a heading of its own, or as content under another. */
export type Presence =
  | { readonly by: "heading"; readonly section: Section }
  | { readonly by: "content"; readonly paragraph: Paragraph; readonly range: Range };

/** The canonical heading without its year. */
export function sectionName({ heading }: SectionType): string {
  return heading.replace(/\{\{(?:year|next|previous)\}\}年?度?/g, "");
}

/** By meaning, not by exact heading; null where the report says nothing of it. */
export function findSection(report: TypedReport, part: SectionType): Presence | null {
  const section = report.sections.find((s) => s.roles.includes(part.id));
  if (section) return { by: "heading", section };
  for (const paragraph of report.paragraphs) {
    const range = unnumberedHeading(paragraph, part) ?? findContent(paragraph, part, report.type);
    if (range) return { by: "content", paragraph, range };
  }
  return null;
}

/** 存在问题 alone on a line of plain text. */
function unnumberedHeading({ text, folded }: Paragraph, part: SectionType): Range | null {
  if (text.length > 30 || /[。,;:]/.test(folded) || !says(squash(folded), part.aliases, part.except)) return null;
  return { from: 0, to: text.length };
}

function findContent(paragraph: Paragraph, part: SectionType, type: ReportType): Range | null {
  const content = part.content;
  const { folded, sentences, enclosures } = paragraph;
  if (!content || !phraseSet(content.says).test(folded)) return null;
  if (inPlan(paragraph.section, type) && part.year !== "plan") return null;
  const phrases = phraseSet(content.says);
  for (let match = phrases.find(folded); match; match = phrases.find(folded, match.to)) {
    const sentence = sentences[rangeAt(sentences, match.from)];
    if (!sentence || isInside(enclosures, match.to - 1, "《")) continue;
    const from = Math.max(sentence.from, clauseStart(folded, match.from));
    const clause = folded.slice(from, clauseEnd(folded, match.to));
    if (phraseSet(content.except).test(clause)) continue;
    if (content.by === "head" && !ofOwnHead(folded, sentence, from, match, type)) continue;
    return { from, to: match.to };
  }
  return null;
}

function clauseEnd(folded: string, index: number): number {
  const rest = /[,;:。]/.exec(folded.slice(index, index + 60));
  return rest ? index + rest.index : Math.min(folded.length, index + 60);
}

function inPlan(section: Section, type: ReportType): boolean {
  for (let s: Section | null = section; s; s = s.parent) {
    if (s.roles.some((id) => type.sections.find((part) => part.id === id)?.year === "plan")) return true;
  }
  return false;
}

/** Heads of others: 各部门主要负责人, 镇街党政主要负责人… */
const others =
  /(?:各[^,。;]{0,12}|镇街|乡镇|下级|基层|所属|有关|相关|(?<!本)(?:部门|单位|机构|机关)|全[省市区县镇乡][^,。;]{0,6}|[区县市省]直[^,。;]{0,6}|他们)的?$/;
/** Of these a township's own head may be one. */
const townships = /(?:镇|乡|街道|村|社区)的?$/;
/** Made to do it by the reporting organ: 推动、督促… */
const causative =
  /(?:推动|推进|督促|督导|指导|促进|倒逼|引导|要求|组织|监督|促使|压实|压紧|夯实|抓实|靠实|传导|明确|强化|健全|将|把|对)[^,。;]{0,16}$/;
/** 认真履行…, 我局切实履行…: the subject is the organ itself. */
const itself =
  /^(?:[我本][局委办厅镇乡街区县市省院站级单][^,。;]{0,4})?(?:切实|认真|严格|全面|坚决|自觉|主动|带头|扎实|积极|坚持)*(?:履行|落实|扛牢|扛起|担负|当好)/;

/** The subject of the phrase is the organ's own head; a clause that begins with 认真履行… has the organ itself as subject. */
function ofOwnHead(folded: string, sentence: Range, from: number, match: Range, type: ReportType): boolean {
  const head = phraseSet(type.heads).find(folded.slice(sentence.from, match.to));
  if (!head) return itself.test(folded.slice(from, match.to));
  const at = sentence.from + head.from;
  const before = folded.slice(Math.max(sentence.from, clauseStart(folded, at)), at);
  const lower = townships.test(before) && !type.recognize.organs?.includes("township");
  return !lower && !others.test(before) && !causative.test(before);
}
