import { measure } from "../../matching/units";
import type { Metric } from "../../yearly-types";
import { before } from "./aims";

/*
 * 新建5个站点 is what one year adds, 建成站点186个 what there is at its end: the one cannot be held against the other.
 */

const adding = /新[建增设聘招开立培创添认]|增[设建聘配添加]|扩建|培养|招录|招聘|引进/;
const total = /累计|总[数量]|[共现已拥建设]有|达到?$|截[至止]/;
/** 建成186个 does not say which it is; nobody adds so many times what was promised. */
const mostTimes = 8;

/** What is said of a figure: its subject and the clause in front of it. */
function saidOf(metric: Metric): string {
  return metric.subject + (/[^,。;:]*$/.exec(before(metric))?.[0] ?? "");
}

/** Whether a figure says what was, or is to be, added within the year. */
export const isAddition = (metric: Metric): boolean => adding.test(saidOf(metric));

/**
 * Whether a figure of this year can be held against what was promised: both are additions, or both totals. 培养66名 alone
 * reaches 达到60名 as well; 培养33名 says nothing of it.
 */
export function answers(actual: Metric, target: Metric): boolean {
  const times = (actual.value * measure(actual.unit).scale) / (target.value * measure(target.unit).scale);
  if (isAddition(actual)) {
    const reaches = times >= 1 && target.approximation !== "atMost";
    return isAddition(target) || !total.test(saidOf(target)) || reaches;
  }
  if (!isAddition(target)) return true;
  return !total.test(saidOf(actual)) && times < mostTimes;
}
