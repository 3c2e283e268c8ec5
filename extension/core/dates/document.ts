import { readDate } from "../parse/dates";
import type { Report, Span } from "../types";

/** A date that says something about the document itself. */
export interface DocumentDate {
  /** As the document calls it: 落款日期, 成文日期, 发布时间. */
  readonly label: string;
  /** `yyyy-mm-dd`. */
  readonly date: string;
  readonly span: Span;
}

export interface DocumentDates {
  /** Below the text, by the author's own hand. */
  readonly signed: DocumentDate | null;
  /** 成文日期 of the metadata; a page that repeats its metadata has several. */
  readonly written: readonly DocumentDate[];
  /** Made by the site when the page was made. */
  readonly published: readonly DocumentDate[];
}

const writtenField = /^(?:成文日期|成文时间|发文日期)$/;
const publishedField = /^(?:发布日期|发布时间|发表时间|公文生成日期|生成日期|日期|时间)$/;

export function documentDates({ signed, metadata }: Report): DocumentDates {
  const pick = (field: RegExp) =>
    metadata.flatMap(({ name, value, span }) => {
      const date = field.test(name) ? readDate(value) : null;
      return date ? [{ label: name, date, span }] : [];
    });
  return {
    signed: signed && { label: "落款日期", ...signed },
    written: pick(writtenField),
    published: pick(publishedField),
  };
}

/** The year in which the document was signed, or else dated, published, or dated in its front matter; null: not known. */
export function yearWritten(report: Report): number | null {
  const { signed, written, published } = documentDates(report);
  const date = (signed ?? written[0] ?? published[0])?.date ?? frontMatterDate(report);
  return date === null ? null : Number(date.slice(0, 4));
}

/** YAML leaves a date a string. */
function frontMatterDate({ frontMatter }: Report): string | null {
  const date = frontMatter?.values.date;
  return typeof date === "string" ? readDate(date) : null;
}

/** Whether a day stands in the calendar: 2025-02-30 does not. */
export function exists(date: string): boolean {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (days[month - 1] ?? 0);
}
