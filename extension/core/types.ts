/**
 * The whole vocabulary of Zhibi on one screen. Every offset is a UTF-16 unit counted from the start of the
 * original text (a leading BOM is taken off by the host before the text comes here), as in the LSP.
 */

/** A half-open range `[start, end)` of the original text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** A repair. `safe`: it cannot change figures, names or meaning, so fix-all may apply it unasked. */
export interface Fix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

export type Severity = "error" | "warning" | "info" | "hint";

export interface Related {
  readonly span: Span;
  readonly message: string;
  /** The span is of last year's report, not of this text. */
  readonly of?: "previous";
}

/** What a rule yields. Fixes are built only when somebody asks for them. */
export interface Problem {
  readonly span: Span;
  readonly message: string;
  /** Only where it is milder than the rule's own severity. */
  readonly severity?: Severity;
  readonly fixes?: () => readonly Fix[];
  readonly related?: readonly Related[];
}

export interface Finding extends Problem {
  readonly rule: string;
  readonly severity: Severity;
}

/**
 * `bad` carries the exact spans between ⟦ and ⟧; `good` is what applying the first fix of each finding gives
 * (absent where the rule has no fix that a machine may choose). Both are whole documents unless `wrap` is set:
 * then they are body paragraphs, and the test puts a small complete report around them.
 */
export interface Example {
  readonly bad: string;
  readonly good?: string;
  readonly wrap?: boolean;
  /** Last year's report that is linked: a whole document, or with `wrap` its body paragraphs. */
  readonly previous?: string;
  /** Absent: 网页版. */
  readonly profile?: Profile;
  readonly note?: string;
}

export interface Rule {
  /** kebab-case, named after the defect, equal to the file name. */
  readonly id: string;
  readonly severity: Severity;
  /** What is wrong, in a few Chinese words. */
  readonly title: string;
  /** Why it matters and what to do. */
  readonly why: string;
  /** 依据: the clause or standard; undefined where there is only good custom. */
  readonly basis?: string;
  /** Off unless the user gives it a severity. */
  readonly offByDefault?: true;
  readonly examples: readonly Example[];
  check(report: TypedReport, context: RuleContext): Iterable<Problem>;
}

/** What the world outside tells a rule. The core has no clock and no files. */
export interface RuleContext {
  /** `网页版` leaves out 主送机关 and 落款; `上报版` needs them. */
  readonly profile: Profile;
  /** The word lists, with what the workspace adds (`.zhibi/terms.json`). */
  readonly terms: Terms;
  /** Last year's report of the same organ; null where none is linked. */
  readonly previous: TypedReport | null;
  /** What the user calls that file: a path; `""` where none is linked. */
  readonly previousName: string;
  /** What a person has decided about figures of this year and of last year (`.zhibi/matches.json`). */
  readonly matches: readonly import("./yearly-types").PinnedMatch[];
}

export type Profile = "web" | "submission";

/** core/data/*.json and `.zhibi/terms.json`, merged; the shapes are in core/terms.ts. */
export type Terms = import("./terms").Terms;

// ---------------------------------------------------------------- the text

export type Language = "markdown" | "plaintext";

export type LineRole =
  | "blank"
  | "front-matter"
  | "metadata" // 索引号、发布日期…
  | "chrome" // navigation residue: 打印 关闭、扫一扫…
  | "title"
  | "addressee" // 主送机关
  | "heading" // a heading alone on its line
  | "body" // prose, run-in headings included
  | "table"
  | "code" // code blocks, HTML, comments
  | "organ" // 署名
  | "date" // 成文日期
  | "note"; // 附注、附件说明

/**
 * One line; in a hard-wrapped text the lines of one paragraph. `text` is what a reader sees: no indentation, no Markdown markup.
 * `at(i)` maps an index of `text` to the original text; ranges go through `span(from, to)`.
 */
export interface Line {
  readonly index: number;
  /** The whole line in the original, without its line end. */
  readonly span: Span;
  readonly text: string;
  /** `text` with full-width ASCII forms and spaces folded to half-width, unit for unit: rules match this. */
  readonly folded: string;
  readonly role: LineRole;
  /** Markdown `#` depth, 0 where the line is no Markdown heading. */
  readonly depth: number;
  /** Of the line's own text; found when first asked for. */
  readonly pairs: Pairs;
  at(index: number): number;
  range(from: number, to: number): Span;
}

export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A pair of marks in a line, as indices of `line.text`; `to` is after the closing mark. */
export interface Enclosure extends Range {
  readonly open: string;
  /** 1 for the outermost. */
  readonly depth: number;
}

/** One half of a pair, as an index of `line.text`. */
export interface Unmatched {
  readonly index: number;
  readonly mark: string;
  /** The mark that is missing. */
  readonly missing: string;
  readonly open: boolean;
}

export interface Pairs {
  readonly enclosures: readonly Enclosure[];
  readonly unmatched: readonly Unmatched[];
}

/** A stretch of prose: one line with role `body`. All indices are of `text` (= `line.text`). */
export interface Paragraph {
  readonly line: Line;
  readonly text: string;
  readonly folded: string;
  /** The innermost section that is not inline. */
  readonly section: Section;
  /** Split after 。！？ with the closing marks that follow; quotes do not hide an end. */
  readonly sentences: readonly Range[];
  /** Balanced pairs “ ” ‘ ’ 《 》 （ ） 〔 〕 【 】. */
  readonly enclosures: readonly Enclosure[];
}

// ---------------------------------------------------------------- the outline

/** 1 `一、` 2 `（一）` 3 `1.` 4 `（1）` 5 `一是`; 0.5 `第一部分`, which has no ordinal; 0 the document itself. */
export type Level = 0 | 0.5 | 1 | 2 | 3 | 4 | 5;

export interface Ordinal {
  readonly span: Span;
  /** The same place, as indices of its line's text. */
  readonly range: Range;
  readonly text: string;
  readonly level: Exclude<Level, 0 | 0.5>;
  readonly number: number;
  /** The form GB/T 9704 gives this level, with this number; equal to `text` (width aside) when the style is right. */
  readonly canonical: string;
}

/** A node of the outline. The root has level 0, no ordinal, and spans the document. */
export interface Section {
  readonly level: Level;
  readonly ordinal: Ordinal | null;
  /** Heading text without ordinal and closing 。; of a run-in heading its first sentence. */
  readonly title: string;
  /** Ordinal and title in the original. */
  readonly heading: Span;
  /** The heading and its text stand on one line: `（一）标题。正文…`. */
  readonly runIn: boolean;
  /** Inside a paragraph, after its start: `…；二是…`. */
  readonly inline: boolean;
  /** From the heading to the end of the last descendant. */
  readonly span: Span;
  /** The line the heading stands on; -1 for the root. */
  readonly line: number;
  readonly children: readonly Section[];
  readonly parent: Section | null;
  /** A year written in the heading. */
  readonly year: number | null;
  /** The sections of the report type that this heading itself announces (`存在问题和下一步打算` is two); often empty. */
  readonly roles: readonly string[];
}

export type OrganKind = "government" | "department" | "township" | "other";

export interface Organ {
  readonly name: string;
  readonly kind: OrganKind;
  /** 行政层级, from the name: 省 province, 市 city, 区/县 county, 乡镇/街道 township. */
  readonly level: "province" | "city" | "county" | "township" | null;
  readonly span: Span | null;
}

export interface ReportYear {
  readonly value: number;
  readonly from: "front-matter" | "title" | "heading" | "lead";
}

export interface Title {
  readonly text: string;
  /** From the first character of the first title line to the last of the last. */
  readonly span: Span;
  readonly lines: readonly number[];
}

export interface Report {
  readonly text: string;
  readonly language: Language;
  readonly lines: readonly Line[];
  readonly paragraphs: readonly Paragraph[];
  readonly root: Section;
  /** All sections in the order of the text, the root left out. */
  readonly sections: readonly Section[];
  readonly titles: readonly Title[];
  /** The document's title (the last one printed); null where there is none. */
  readonly title: Title | null;
  readonly year: ReportYear | null;
  readonly organ: Organ | null;
  /** Fields of the page's metadata in the order of the text: 索引号, 成文日期, 发布日期, 文号… */
  readonly metadata: readonly MetadataField[];
  /** Dates as `yyyy-mm-dd`. */
  readonly signed: { readonly date: string; readonly span: Span } | null;
  readonly frontMatter: FrontMatter | null;
  /** HTML comments of Markdown, without `<!--` and `-->`. */
  readonly comments: readonly { readonly span: Span; readonly text: string }[];
  /** null: not recognised as a report, so nothing is said about it. */
  readonly type: ReportType | null;
}

export interface MetadataField {
  /** Without spaces: `索引号`. */
  readonly name: string;
  readonly value: string;
  /** Of the value. */
  readonly span: Span;
}

export interface TypedReport extends Report {
  readonly type: ReportType;
}

export interface FrontMatter {
  readonly span: Span;
  readonly values: Readonly<Record<string, unknown>>;
}

// ---------------------------------------------------------------- report types (templates/<id>/type.json)

/** Words to look for in a heading or paragraph; `…` stands for up to 12 characters. Width and spaces do not matter. */
export type Phrase = string;

export interface ReportType {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly recognize: {
    /** Higher wins where several types fit. */
    readonly priority?: number;
    /** One of these stands in the title… */
    readonly topics: readonly Phrase[];
    /** …and the title ends in one of these (`…` allowed). */
    readonly forms: readonly Phrase[];
    /** …and none of these stands in it. */
    readonly except?: readonly Phrase[];
    /** Kinds of reporting organ; absent: any. */
    readonly organs?: readonly OrganKind[];
    /** A text without title is this type if its level-1 headings look like it and its headings speak of these. */
    readonly outline?: readonly Phrase[];
  };
  /** Who the organ's own head is, as the text calls him: 局长、党组书记… */
  readonly heads: readonly string[];
  readonly sections: readonly SectionType[];
  /** What the two versions carry around the body. */
  readonly elements: readonly ElementType[];
  /** The new document: `{{organ}}` `{{year}}` `{{next}}` `{{previous}}` and tab stops `${1:…}`. From skeleton.md. */
  readonly skeleton: string;
}

export interface SectionType {
  readonly id: string;
  /** Canonical heading, without ordinal, with `{{year}}` and so on. */
  readonly heading: string;
  /** Which year it speaks of. */
  readonly year: "report" | "plan";
  readonly mandatory: boolean;
  /** 依据 with the article, where it has been read. */
  readonly basis?: string;
  readonly why?: string;
  /** A heading that contains one of these is this section… */
  readonly aliases: readonly Phrase[];
  /** …unless it contains one of these. */
  readonly except?: readonly Phrase[];
  /** How content without a heading of its own counts. */
  readonly content?: {
    /** A paragraph that says one of these… */
    readonly says: readonly Phrase[];
    /** …none of these in the same sentence… */
    readonly except?: readonly Phrase[];
    /** …of the reporting organ's own head, not of others. */
    readonly by?: "head";
    /** Offer a heading of its own (as a hint). */
    readonly suggestHeading?: boolean;
  };
  /** This many level-1 headings of other kinds before the rest count as this section (thematic headings). */
  readonly thematic?: number;
  /** What the fix inserts below the heading; same placeholders as the skeleton. */
  readonly scaffold: string;
}

export interface ElementType {
  readonly id: string;
  readonly label: string;
  readonly profiles: readonly Profile[];
  readonly basis?: string;
}
