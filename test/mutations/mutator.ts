import type { Edit, FileConfig, Line, Section, Span, TypedReport } from "../../extension/core";

/** One defect, as edits of a clean report. */
export interface Plant {
  readonly edits: readonly Edit[];
  /** Where it may be reported besides the edits themselves, in the clean text (a heading, both marks of a pair). */
  readonly about?: readonly Span[];
  /** Last year's report that is linked while it is looked for. */
  readonly previous?: string;
  /** About the whole document: anywhere will do. */
  readonly anywhere?: true;
}

/** A way to spoil a clean report, and the rule that has to say so. */
export interface Mutator {
  readonly rule: string;
  /** What is planted, in a few Chinese words. */
  readonly name: string;
  /** Rules that may say it instead. */
  readonly or?: readonly string[];
  /** Rules that may speak elsewhere, since it follows from the plant: a heading less, and the ordinals skip. */
  readonly follow?: readonly string[];
  /** A hint is enough: nobody can be sure of this defect. */
  readonly hint?: true;
  readonly config?: Partial<FileConfig>;
  plant(report: TypedReport, random: Random): Iterable<Plant>;
}

/** 0 ≤ x < 1. */
export type Random = () => number;

/** The same numbers for the same name, in every run. */
export function seeded(name: string): Random {
  let state = 0;
  for (const char of name) state = (Math.imul(state, 31) + (char.codePointAt(0) as number)) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** So many of a list, by chance. */
export function sample<T>(list: readonly T[], count: number, random: Random): T[] {
  const rest = [...list];
  const chosen: T[] = [];
  while (rest.length > 0 && chosen.length < count) chosen.push(...rest.splice(Math.floor(random() * rest.length), 1));
  return chosen;
}

// ---------------------------------------------------------------- places

export interface Place {
  readonly line: Line;
  readonly match: RegExpExecArray;
  /** Of the match, in the line's text. */
  readonly from: number;
  readonly to: number;
  readonly before: string;
  readonly after: string;
  /** The section it is in; of lines above the first heading the root. */
  readonly section: Section;
}

/** Prose, and with `headings` the headings that stand alone. Where Markdown marks lie inside a match there is no place. */
export function* places(report: TypedReport, expression: RegExp, { headings = false } = {}): Iterable<Place> {
  for (const line of report.lines) {
    if (line.role !== "body" && !(headings && line.role === "heading")) continue;
    for (const match of line.text.matchAll(expression)) {
      const from = match.index;
      const to = from + match[0].length;
      const span = line.range(from, to);
      if (span.end - span.start !== to - from) continue;
      const section = sectionOf(report, span.start);
      yield { line, match, from, to, before: line.text.slice(0, from), after: line.text.slice(to), section };
    }
  }
}

function sectionOf(report: TypedReport, at: number): Section {
  return report.sections.findLast((s) => !s.inline && s.span.start <= at && at <= s.span.end) ?? report.root;
}

/** The sentence around a place. */
export function sentenceAround({ before, match, after }: Place): string {
  return (/[^。]*$/.exec(before)?.[0] ?? "") + match[0] + (/^[^。]*/.exec(after)?.[0] ?? "");
}

export function isIn(section: Section, role: string): boolean {
  for (let s: Section | null = section; s; s = s.parent) if (s.roles.includes(role)) return true;
  return false;
}

/** A section of the report year: neither the plan nor the shortcomings nor the opening. */
export function isDone({ section }: Place): boolean {
  return section.level > 0 && !isIn(section, "plan") && !isIn(section, "problems");
}

// ---------------------------------------------------------------- plants

/** Text of a place replaced; only what differs counts as the place of the defect. */
export function put({ line, match, from }: Place, text: string): Plant {
  const old = match[0];
  let head = 0;
  while (head < Math.min(old.length, text.length) && old[head] === text[head]) head++;
  let tail = 0;
  const shorter = Math.min(old.length, text.length) - head;
  while (tail < shorter && old[old.length - 1 - tail] === text[text.length - 1 - tail]) tail++;
  const span = line.range(from + head, from + old.length - tail);
  const start = from + head;
  const place = start === from + old.length - tail ? { start: line.at(start), end: line.at(start) } : span;
  return { edits: [{ span: place, text: text.slice(head, text.length - tail) }] };
}

/** `$1` is the first group. */
const expand = (text: string, match: RegExpExecArray) => text.replace(/\$(\d)/g, (_, n) => match[Number(n)] ?? "");

/** A mutator that replaces what an expression finds; `to` says by what, null: not here. */
export function replacing(
  about: Omit<Mutator, "plant">,
  expression: RegExp,
  to: string | ((place: Place, random: Random) => string | null),
  options: { headings?: boolean; where?: (place: Place, report: TypedReport) => boolean } = {},
): Mutator {
  return {
    ...about,
    *plant(report, random) {
      for (const place of places(report, expression, options)) {
        if (options.where && !options.where(place, report)) continue;
        const text = typeof to === "string" ? expand(to, place.match) : to(place, random);
        if (text !== null && text !== place.match[0]) yield put(place, text);
      }
    },
  };
}

/**
 * A mutator that writes a sentence of its own behind a paragraph of what was done; the defect stands between ⟦ and ⟧.
 * For what clean reports have nothing to make it of.
 */
export function inserting(
  about: Omit<Mutator, "plant">,
  sentences: readonly string[] | ((random: Random) => readonly string[]),
  where: (place: Place) => boolean = () => true,
): Mutator {
  return {
    ...about,
    *plant(report, random) {
      for (const place of places(report, /。$/g)) {
        if (
          !where(place) ||
          !isDone(place) ||
          place.before.length < 60 ||
          /[一二三四五六]是|“[^”]*$/.test(place.before)
        )
          continue;
        for (const sentence of sample(typeof sentences === "function" ? sentences(random) : sentences, 2, random))
          yield { edits: insertion(place.line.range(place.from, place.to).end, sentence) };
      }
    },
  };
}

/** In pieces, so that the marked one alone is the place. */
function insertion(at: number, marked: string): Edit[] {
  const span = { start: at, end: at };
  const [before = "", defect = "", after = ""] = marked.split(/[⟦⟧]/);
  return [before, defect, after].map((text) => ({ span, text }));
}
