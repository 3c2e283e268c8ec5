import { type RollOptions, rollForward, type TypedReport } from "../../extension/core";
import { parse } from "../support/core";

/** The draft that a text of last year becomes. */
export const roll = (text: string, options?: RollOptions, language: "plaintext" | "markdown" = "plaintext") =>
  rollForward(parse(text, language) as TypedReport, options);

/** A report of 2024 around some paragraphs. */
export const report = (
  achievements: string,
  plan = "继续推进依法行政。",
  more = "",
) => `临溪县水务局2024年法治政府建设年度报告

2024年，临溪县水务局扎实推进法治政府建设。现将有关情况报告如下：

一、2024年推进法治政府建设的主要举措和成效

${achievements}

二、存在的不足和原因

一是普法形式单一，主要原因是经费不足。

三、党政主要负责人履行推进法治建设第一责任人职责情况

局长认真履行推进法治建设第一责任人职责。

四、2025年工作安排

${plan}

临溪县水务局

2025年2月20日
${more}`;
