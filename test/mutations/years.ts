import type { TypedReport } from "../../extension/core";
import { yearWritten } from "../../extension/core/dates/document";
import { inserting, isDone, isIn, type Mutator, type Place, places, put, replacing } from "./mutator";

const stale = { rule: "stale-year", name: "" };
const yearOf = (report: TypedReport) => report.year?.value ?? 0;
const writtenLater = (report: TypedReport) => yearWritten(report) === yearOf(report) + 1;

/** Nothing later in the paragraph goes on to the report year: else it reads as history. */
const stops = ({ after }: Place, report: TypedReport) => !new RegExp(`${yearOf(report)}年|今年|至今|本年`).test(after);

/** A year in its place, moved by so many years; only where it is the year that is expected there. */
function moving(
  about: Omit<Mutator, "plant">,
  expression: RegExp,
  expected: (report: TypedReport) => number,
  by: number,
  where: (place: Place, report: TypedReport) => boolean,
  headings = false,
): Mutator {
  return {
    ...about,
    *plant(report) {
      for (const place of places(report, expression, { headings })) {
        const year = Number(place.match[0]);
        if (year === expected(report) && where(place, report)) yield put(place, String(year + by));
      }
    },
  };
}

const sentenceHead = /(?<=^|[。；])20\d\d(?=年，)/g;

/** The date below the text, written anew; those of the page then disagree with it. */
function redating(
  about: Omit<Mutator, "plant">,
  rewrite: (date: string) => string,
  where: (report: TypedReport) => boolean = () => true,
): Mutator {
  return {
    ...about,
    *plant(report) {
      const { signed, text } = report;
      if (!signed || !where(report)) return;
      const old = text.slice(signed.span.start, signed.span.end);
      const fresh = rewrite(old);
      if (fresh !== old) yield { edits: [{ span: signed.span, text: fresh }] };
    },
  };
}

export const years: readonly Mutator[] = [
  moving(
    { ...stale, name: "句首写成上一年" },
    sentenceHead,
    yearOf,
    -1,
    (place, report) => isDone(place) && stops(place, report),
  ),
  moving(
    { ...stale, name: "导语写成上一年" },
    /(?<=^)20\d\d(?=年，)/g,
    yearOf,
    -1,
    ({ section, line }, report) => section.level === 0 && report.paragraphs[0]?.line === line,
  ),
  moving({ ...stale, name: "现将上一年" }, /(?<=现将[^。]{0,6})20\d\d(?=年)/g, yearOf, -1, () => true),
  moving(
    { ...stale, name: "标题写成上一年" },
    /(?<=^[一二三四五六七]、)20\d\d(?=年)/g,
    yearOf,
    -1,
    ({ section }) => section.roles.length > 0,
    true,
  ),
  moving(
    { ...stale, name: "计划标题写成本年" },
    /(?<=^[一二三四五六七]、)20\d\d(?=年)/g,
    (report) => yearOf(report) + 1,
    -1,
    ({ section }) => isIn(section, "plan"),
    true,
  ),
  moving(
    { ...stale, name: "计划写成本年" },
    /(?<=^)20\d\d(?=年，(?:我局)?将)/g,
    (report) => yearOf(report) + 1,
    -1,
    ({ section }) => isIn(section, "plan"),
  ),
  {
    ...stale,
    name: "总标题写成上一年",
    or: ["title-form"],
    *plant(report) {
      const at = report.title?.text.indexOf(`${yearOf(report)}年`) ?? -1;
      const told = report.root.children.some(({ year }) => year === yearOf(report)) || report.titles.length > 1;
      if (!report.title || at < 0 || !told || report.frontMatter || report.title.lines.length > 1) return;
      const start = report.title.span.start + at;
      yield {
        edits: [{ span: { start, end: start + 4 }, text: String(yearOf(report) - 1) }],
        about: [report.title.span],
      };
    },
  },
  inserting({ ...stale, name: "规划期已满" }, [
    "深入实施⟦“七五”⟧普法规划。",
    "贯彻《法治政府建设实施纲要⟦（2015—2020年）⟧》。",
    "推进⟦“十三五”⟧规划各项任务。",
  ]),
  replacing({ rule: "year-deixis", name: "今年" }, sentenceHead, "今", {
    where: (place, report) => isDone(place) && writtenLater(report) && place.match[0] === String(yearOf(report)),
  }),
  replacing({ rule: "year-deixis", name: "今年以来" }, /(?<=^|[。；])20\d\d年(?=，)/g, "今年以来", {
    where: (place, report) => isDone(place) && writtenLater(report) && place.match[0] === `${yearOf(report)}年`,
  }),
  replacing({ rule: "year-deixis", name: "全年写成今年" }, /(?<=^|[，。；])全年(?=\p{Script=Han})/gu, "今年", {
    where: (place, report) => isDone(place) && writtenLater(report),
  }),
  redating({ rule: "date-inconsistency", name: "落款年份没有改", follow: ["date-inconsistency"] }, (date) =>
    date.replace(/20\d\d/, (year) => String(Number(year) - 1)),
  ),
  redating({ rule: "date-inconsistency", name: "落款晚了几年", follow: ["date-inconsistency"] }, (date) =>
    date.replace(/20\d\d/, (year) => String(Number(year) + 3)),
  ),
  redating({ rule: "date-inconsistency", name: "没有这一天", follow: ["deadline", "date-inconsistency"] }, (date) =>
    date.replace(/\d+月\d+日/, "2月30日"),
  ),
  inserting({ rule: "date-inconsistency", name: "正文里没有这一天" }, [
    "⟦11月31日⟧举办宪法宣传活动。",
    "⟦6月31日⟧前完成整改。",
    "会议于⟦2月30日⟧召开。",
  ]),
  {
    rule: "date-inconsistency",
    name: "截至未到的年底",
    *plant(report) {
      if (!report.signed) return;
      for (const place of places(report, /(?<=截至)20\d\d(?=年12月底)/g))
        if (isDone(place) && Number(place.match[0]) === yearOf(report)) yield put(place, String(yearOf(report) + 1));
    },
  },
  redating(
    { rule: "deadline", name: "落款晚于3月1日", follow: ["date-inconsistency"] },
    (date) => date.replace(/\d+月\d+日/, "4月18日"),
    (report) => writtenLater(report) && report.type.sections.some(({ basis }) => basis?.includes("督察工作规定")),
  ),
];
