/**
 * The vocabulary of figures and last year: metrics, their matches with last year's, commitments and what became of them,
 * and a roll-forward. Offsets are UTF-16 units of the text that each thing was found in.
 */
import type { Paragraph, Span, TypedReport } from "./types";

// ---------------------------------------------------------------- figures

/** 件数 count, 比率 rate, 增减幅度 change, 目标 target, 金额 money, 比值 ratio. */
export type MetricKind = "count" | "rate" | "change" | "target" | "money" | "ratio";

/** 约 about, 近 under, 余/多/超过 over, 以上/不少于 atLeast, 以下/以内/不超过 atMost. */
export type Approximation = "about" | "under" | "over" | "atLeast" | "atMost";

export type Direction = "up" | "down" | "flat";

/** How a period was found: taxonomy E2.2, from the nearest to the widest. */
export type PeriodSource = "sentence" | "deixis" | "paragraph" | "heading" | "title";

export interface Period {
  readonly year: number;
  readonly how: PeriodSource;
}

/** 同比, 较2023年的120件, 由12%: what a figure is compared with. */
export interface Comparison {
  /** The words of the text: `同比`, `较2023年的120件`. */
  readonly words: string;
  readonly span: Span;
  /** The year of the base, where it can be told. */
  readonly year: number | null;
  /** The value of the base, where it is written. */
  readonly value: number | null;
}

/** One figure of a report. */
export interface Metric {
  /** Number and unit as written, 约 and 以上 left out: `450余件`, `1.8万余件`, `90%`. */
  readonly span: Span;
  /** The text of `span`. */
  readonly said: string;
  /** What is counted, in the words of the text: `行政复议案件`, `负责人出庭应诉率`. Never empty. */
  readonly subject: string;
  /** As written times 万, 亿: 1.8万 is 18000; 百分之三 is 3. 1152.47万元 keeps 1152.47, its unit is 万元. */
  readonly value: number;
  /** As written, without 余/多: 件, 人次, %, 个百分点, 万元; `""` where none is written (比值4.1). */
  readonly unit: string;
  readonly kind: MetricKind;
  readonly approximation: Approximation | null;
  readonly direction: Direction | null;
  readonly comparison: Comparison | null;
  /** null: cannot be told (目前已…, or a report without a year). */
  readonly period: Period | null;
  readonly paragraph: Paragraph;
}

// ---------------------------------------------------------------- last year's report

/** A figure of this year's report and what answers it in last year's. */
export interface MetricMatch {
  readonly current: Metric;
  readonly previous: Metric;
  /** 0 to 1; 1 where a person has pinned it. */
  readonly confidence: number;
  readonly pinned: boolean;
  /** null where the two cannot be compared: other units, a base of 0. */
  readonly change: Change | null;
}

export interface Change {
  readonly direction: Direction;
  /** Of amounts in %, of rates in 百分点; absolute, rounded as it is written. */
  readonly value: number;
  readonly unit: "%" | "个百分点";
  /** Whether one of the two figures is approximate, so that the change is too. */
  readonly approximate: boolean;
  /** The sentence part: `较2023年的120件增长8.33%`, `较2023年的95%提高2.1个百分点`, `与2023年持平`. */
  readonly words: string;
}

/** What a person has decided about a match; the figures are named, not placed, so that it outlives edits. */
export interface PinnedMatch {
  /** The report year. */
  readonly year: number;
  readonly subject: string;
  readonly unit: string;
  /** null: nothing of last year answers this figure. */
  readonly previous: { readonly subject: string; readonly unit: string } | null;
}

// ---------------------------------------------------------------- promises

/** One thing that last year's plan promised. */
export interface Commitment {
  /** In last year's text. */
  readonly span: Span;
  readonly text: string;
  /** The task in a few words: the heading or first clause. */
  readonly task: string;
  /** The level-1 or level-2 heading that it stands under. */
  readonly under: string;
  /** Figures that were promised, with the subject they are about. */
  readonly targets: readonly Metric[];
  /** 12月底前, 2024年6月底前…, as written. */
  readonly deadline: string | null;
}

export type Fulfilment = "met" | "partly" | "none";

/** What became of a commitment. */
export interface Answer {
  readonly commitment: Commitment;
  readonly status: Fulfilment;
  /** The sentence of this year's report that speaks of it; null for `none`. */
  readonly evidence: Evidence | null;
  readonly targets: readonly TargetResult[];
}

export interface Evidence {
  /** In this year's text. */
  readonly span: Span;
  readonly text: string;
  /** 0 to 1. */
  readonly score: number;
  /** The shared terms with their weights, the heaviest first: why these two were matched. */
  readonly terms: readonly { readonly term: string; readonly weight: number }[];
}

export interface TargetResult {
  readonly target: Metric;
  /** The figure of this year's report that it can be held against. */
  readonly actual: Metric | null;
  /**
   * Last year's total, where `actual` is a total and what was promised is an addition: 180个, where 新建5个 was promised and
   * there are 186 now.
   */
  readonly base: Metric | null;
  /** null: there is no actual figure. */
  readonly reached: boolean | null;
}

// ---------------------------------------------------------------- roll-forward

/** 年份 year, 数据 figure, 届次和规划期 ordinal, 上年计划 plan, 日期 date, 其他 other. */
export type RollKind = "year" | "figure" | "ordinal" | "plan" | "date" | "other";

/** One change from last year's text to this year's draft. */
export interface RollChange {
  /** Stable for one input: the index in the list. */
  readonly id: number;
  readonly kind: RollKind;
  /** In last year's text; empty where something is put in. */
  readonly span: Span;
  readonly before: string;
  /** What the draft says instead where the change is accepted; `before` again where it is only listed for a decision. */
  readonly after: string;
  /** Why, and what to look at, in Chinese. */
  readonly why: string;
  /** Nothing is changed unless a person says so: ordinals of meetings, planning periods. */
  readonly open: boolean;
  /** The sentence or heading around it in last year's text. */
  readonly context: string;
}

export interface Rolled {
  /** The new draft: Markdown with front matter, `previous:` included. */
  readonly text: string;
  readonly year: number;
  readonly changes: readonly RollChange[];
}

export interface RollOptions {
  /** The new report year; absent: one more than that of last year's report. */
  readonly year?: number;
  /** What the draft writes as `previous:`. */
  readonly previousPath?: string;
  /** Change id → taken or not. Absent ones: taken, open ones not. */
  readonly decisions?: Readonly<Record<number, boolean>>;
}

/** Why there is no last year's report to look at; the message is for the user. */
export interface NoPreviousReport {
  readonly reason:
    | "none"
    | "missing"
    | "unreadable"
    | "not-a-report"
    | "other-organ"
    | "other-year"
    | "other-type"
    | "ambiguous";
  readonly message: string;
}

export type PreviousReport =
  | { readonly report: TypedReport; readonly name: string; readonly problem: null }
  | { readonly report: null; readonly name: null; readonly problem: NoPreviousReport };
