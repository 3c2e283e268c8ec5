import type { Collected, Interruption } from "../collected";

/** One sentence on what was there. */
export function summary({ reports, others, failed }: Collected): string {
  const parts = [`报告 ${reports} 份`];
  if (others) parts.push(`不是报告的文件 ${others} 个`);
  if (failed) parts.push(`读不了的 ${failed} 个，原因见“说明”一栏`);
  return `${parts.join("，")}。`;
}

export function interruptionText({ done, total }: Interruption): string {
  const open = total === null ? "其余的没有检查" : `还有 ${total - done} 份没有检查`;
  return `未完成：按 Ctrl-C 中断，查完 ${done} 份，${open}`;
}
