import type { Enclosure, FrontMatter, Language, Line, Paragraph, Range, Report, ReportType, Section } from "../types";
import { findFrame } from "./frame";
import { scanLines, splitSentences } from "./lines";
import type { ScanMarkdown } from "./markdown-scan";
import { readMetadata } from "./metadata";
import { readOrgan } from "./organ";
import { buildOutline } from "./outline";
import { phraseSet } from "./phrases";
import { assignRoles, chooseTitle, findYear, recognize } from "./recognize";
import { findUnnumbered } from "./unnumbered";

export interface ParseOptions {
  readonly language: Language;
  /** All report types that may be recognised, the user's own included. */
  readonly types: readonly ReportType[];
  /** The id of the type where the user has said it, null where he has said "no report"; front matter wins. */
  readonly type?: string | null | undefined;
  /** Loaded by the host only where a Markdown text has constructs that need it. */
  readonly scanMarkdown?: ScanMarkdown;
}

/** Anything that CommonMark, GFM or front matter would treat as more than text. Paragraphs of a report have none. */
const markup = /^---\r?$|^[ \t]{0,3}(?:#|>|[-*+] |```|~~~|\|)|[*_`<[\]|\\~&]/m;

/** Text to Report. Never throws; linear in the length of the text. All spans are UTF-16 offsets of `text`. */
export function parseReport(text: string, options: ParseOptions): Report {
  const { types, language, scanMarkdown } = options;
  const scan = language === "markdown" && scanMarkdown && markup.test(text) ? scanMarkdown(text) : null;
  const lines = scanLines(text, scan);
  const frame = findFrame(lines);
  const end = frame.signed?.line ?? lines.length;
  let outline = buildOutline(lines, text.length, end);
  const lead = lines
    .filter((line) => line.role === "body")
    .slice(0, 4)
    .map((line) => line.folded);

  const values = scan?.frontMatter?.values;
  const title = chooseTitle(frame.titles);
  const organ = findOrgan(values, frame.titles, lines, frame.organLine);
  const type = chooseType(values, options) ?? undefined;
  const chosen =
    type === undefined ? recognize(types, frame.titles, organ, outline, lead.join("")) : type === "none" ? null : type;
  const unnumbered = chosen ? findUnnumbered(lines, outline, chosen) : null;
  if (unnumbered) outline = buildOutline(lines, text.length, end, unnumbered);
  const plan = (chosen ?? types[0])?.sections.find((part) => part.year === "plan");
  const year = findYear(values, title, outline, phraseSet(plan?.aliases), lead[0] ?? "");
  if (chosen) assignRoles(chosen, outline, year?.value ?? null);

  const paragraphs = lines
    .filter((line) => line.role === "body")
    .map((line) => new TextParagraph(line, outline.ofLine.get(line.index) ?? outline.root));
  return {
    text,
    language,
    lines,
    paragraphs,
    root: outline.root,
    sections: outline.sections,
    titles: frame.titles,
    title,
    year,
    organ,
    metadata: readMetadata(lines),
    signed: frame.signed && { date: frame.signed.date, span: (lines[frame.signed.line] as Line).span },
    frontMatter: scan?.frontMatter ? frontMatter(scan.frontMatter) : null,
    comments: (scan?.comments ?? []).map(({ start, end, text }) => ({ span: { start, end }, text })),
    type: chosen,
  };
}

function frontMatter({
  start,
  end,
  values,
}: {
  start: number;
  end: number;
  values: Record<string, unknown>;
}): FrontMatter {
  return { span: { start, end }, values };
}

/** What the user has said: `report:` in the front matter, else the option. undefined: nothing. */
function chooseType(
  values: Record<string, unknown> | undefined,
  options: ParseOptions,
): ReportType | "none" | undefined {
  const said = values?.report ?? options.type;
  if (said === undefined) return undefined;
  if (said === null || said === false || said === "none") return "none";
  return options.types.find((type) => type.id === said);
}

function findOrgan(
  values: Record<string, unknown> | undefined,
  titles: Report["titles"],
  lines: readonly Line[],
  organLine: number,
): Report["organ"] {
  const given = values?.organ;
  const fromFrontMatter = typeof given === "string" ? readOrgan(given) : null;
  if (fromFrontMatter) return { ...fromFrontMatter, span: null };
  for (const title of titles) {
    const organ = readOrgan(title.text);
    if (organ) return { ...organ, span: { start: title.span.start, end: title.span.start + organ.name.length } };
  }
  const line = lines[organLine];
  const signed = line && readOrgan(line.text);
  if (signed) return { ...signed, span: line.range(0, line.text.length) };
  for (const { role, folded } of lines) {
    if (role !== "metadata") continue;
    const published = /(?:发布|发文)(?:机构|机关|单位) ?\]?[ :|]*([\u4e00-\u9fff]{3,30})/.exec(folded)?.[1];
    // 县政府办公室 publishes what is the government's.
    const organ = published && readOrgan(published.replace(/(?<=政府)办(?:公室)?$/, ""));
    if (organ) return { ...organ, span: null };
  }
  return null;
}

class TextParagraph implements Paragraph {
  readonly text: string;
  readonly folded: string;
  private ranges: readonly Range[] | null = null;
  constructor(
    readonly line: Line,
    readonly section: Section,
  ) {
    this.text = line.text;
    this.folded = line.folded;
  }
  get sentences(): readonly Range[] {
    this.ranges ??= splitSentences(this.folded);
    return this.ranges;
  }
  get enclosures(): readonly Enclosure[] {
    return this.line.pairs.enclosures;
  }
}
