import type { TypedReport } from "../types";
import type { Rolled, RollOptions } from "../yearly-types";
import { propose } from "./changes/proposals";
import { readChapters } from "./read/chapters";
import { readFrame } from "./read/frame";
import { readPlan } from "./read/plan";
import { compose } from "./write/compose";

/**
 * This year's draft from last year's report: years moved on, figures left blank with last year's beside them, last
 * year's plan as the outline of the achievements. The same input gives the same changes under the same numbers, whatever
 * has been decided about them.
 * @throws RangeError where neither last year's report nor the options say a year, or the new year is not later
 */
export function rollForward(previous: TypedReport, options: RollOptions = {}): Rolled {
  const last = previous.year?.value ?? (options.year ?? Number.NaN) - 1;
  if (Number.isNaN(last)) throw new RangeError("这份报告没有写明是哪一年的，请写明新报告的年度");
  const year = options.year ?? last + 1;
  if (year <= last) throw new RangeError(`新的年度（${year}年）应当晚于这份报告的年度（${last}年）`);

  const frame = readFrame(previous);
  const chapters = readChapters(previous, frame.body);
  const plan = readPlan(
    previous,
    chapters.filter(({ part }) => part?.year === "plan"),
  );
  const proposals = propose(previous, { year: last, by: year - last }, { frame, chapters, plan });
  const changes = proposals.all.map((change, id) => ({ change, id }));
  const taken = new Set(
    changes.filter(({ change, id }) => options.decisions?.[id] ?? !change.open).map(({ change }) => change),
  );
  const source = { report: previous, frame, chapters, plan, proposals, year, previousPath: options.previousPath };
  return {
    text: compose(source, taken),
    year,
    changes: changes.map(({ change: { kind, span, before, after, why, open, context }, id }) => ({
      id,
      kind,
      span,
      before,
      after,
      why,
      open,
      context,
    })),
  };
}
