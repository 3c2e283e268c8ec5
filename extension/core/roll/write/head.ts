import { draft } from "../../draft";
import { yearsIn } from "../../parse/numerals";
import { readOrgan } from "../../parse/organ";
import type { Line, TypedReport } from "../../types";
import type { Source } from "./compose";
import type { Words } from "./words";

/** Entries that are about last year's file, or are written anew. */
const replaced = /^(?:report|previous|year|date) *:/;

/** The front matter of the draft: its type, last year's file, what else the author had noted. */
export function frontMatter({ report, frame, year, previousPath }: Source, words: Words): string {
  const own = frame.frontMatter.filter(({ text }) => !replaced.test(text)).map((line) => words.whole(line));
  const entries = [
    `report: ${report.type.id}`,
    ...(saysYear(report) ? [] : [`year: ${year}`]),
    ...(previousPath === undefined ? [] : [`previous: ${quoted(previousPath)}`]),
    ...own,
  ];
  return `---\n${entries.join("\n")}\n---`;
}

/** The title of the draft says which year it is about: last year's does, or it has none and gets that of the template. */
function saysYear({ title, year }: TypedReport): boolean {
  return title === null || Math.min(...yearsIn(title.text)) === year?.value;
}

/** As YAML takes it: plain where nothing in it means anything. */
function quoted(path: string): string {
  return /^[\w\u4e00-\u9fff./][\w\u4e00-\u9fff./ ()（）-]*$/.test(path) && path === path.trim()
    ? path
    : JSON.stringify(path);
}

/** Two organs that write together stand on two lines. */
const gap = (above: string, { text }: Line): string => (readOrgan(above) && readOrgan(text)?.name === text ? " " : "");

/** Last year's title, its lines joined; that of the template where it had none. */
export function titleLine({ report, frame, year }: Source, words: Words): string {
  const own = frame.title.reduce((text, line) => text + gap(text, line) + words.part(line), "");
  if (own) return `# ${own}`;
  const skeleton = draft(report.type, { organ: report.organ?.name ?? "〔待填：单位名称〕", year }).text;
  return /^# .*$/m.exec(skeleton)?.[0] ?? "";
}
