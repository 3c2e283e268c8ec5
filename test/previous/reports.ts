/** Small reports of invented organs, for any year. */

export interface Made {
  readonly organ?: string;
  readonly year?: number;
  readonly title?: string;
  /** Under the main heading of what was done. */
  readonly done?: string;
  /** Under the plan. */
  readonly plan?: string;
}

/** A department's report that is clean by itself. */
export function report({ organ = "临溪县司法局", year = 2024, title, done, plan }: Made = {}): string {
  return `${title ?? `${organ}${year}年法治政府建设年度报告`}

${year}年，${organ}认真落实法治政府建设部署，各项工作稳步推进。

一、${year}年推进法治政府建设的主要举措和成效

${done ?? "健全制度体系，开展业务培训，加强督促检查。"}

二、${year}年推进法治政府建设存在的不足和原因

培训形式单一，主要原因是统筹谋划不够。

三、${year}年党政主要负责人履行推进法治政府建设第一责任人职责情况

局主要负责人切实履行第一责任人职责，带头学法用法。

四、${year + 1}年推进法治政府建设的主要安排

${plan ?? "丰富培训形式，充实执法力量。"}
`;
}
