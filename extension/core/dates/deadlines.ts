import type { TypedReport } from "../types";
import { type DocumentDate, documentDates } from "./document";

/** A date of the document, held against the day by which it was due. */
export interface Due extends DocumentDate {
  /** `mm-dd` of the year after the report year; the duty is to be done before it. */
  readonly before: string;
  /** 成文日期 of a page is often the day on which the page was made. */
  readonly certain: boolean;
  /** `doubtful`: of a year that cannot be; null: no duty, or a report without a year. */
  readonly kept: "kept" | "late" | "doubtful" | null;
}

export interface Deadlines {
  /** 报送: the date of signing. */
  readonly submitted: Due | null;
  /** 公开: the first date of publication. */
  readonly published: Due | null;
}

/**
 * Before 1 March to the authorities (a province: 1 April), before 1 April to the public.
 * 《法治政府建设与责任落实督察工作规定》, so only for types that rest on it.
 */
export function deadlines(report: TypedReport): Deadlines {
  const { signed, written, published } = documentDates(report);
  const own = signed ?? written[0];
  const first = published.find(({ label }) => !label.includes("生成"));
  // The duty, and so its deadlines, is that of 法治政府建设 reports.
  const bound = report.type.sections.some(({ basis }) => basis?.includes("督察工作规定"));
  const year = bound ? report.year?.value : undefined;
  const due = (date: DocumentDate, before: string, last: string, certain: boolean): Due => ({
    ...date,
    before,
    certain,
    kept: year === undefined ? null : hold(date.date, year, last),
  });
  const limit = isProvince(report) ? "04-01" : "03-01";
  return {
    submitted: own ? due(own, limit, limit, own === signed) : null,
    published: first ? due(first, "04-01", "03-31", true) : null,
  };
}

function isProvince({ organ }: TypedReport): boolean {
  return organ?.kind === "government" && organ.level === "province";
}

/** In the report year or the one in which it was due; other years are date-inconsistency's. */
function hold(date: string, year: number, last: string): Due["kept"] {
  const own = Number(date.slice(0, 4));
  if (own !== year && own !== year + 1) return "doubtful";
  return date > `${year + 1}-${last}` ? "late" : "kept";
}
