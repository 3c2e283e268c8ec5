import type { MetricKind } from "../../core/yearly-types";
import type { FromMetrics } from "../../messages";
import type { MetricRow } from "../../protocol";
import { sender, shownVersion } from "../host";
import { changeText } from "./columns";
import { confidence } from "./row";

const send = sender<FromMetrics>();

/** What can be done with the selected row, and what is known of it. */
export function Actions({ row, year }: { row: MetricRow | undefined; year: number | null }) {
  const act = (type: "insert" | "pin" | "break" | "unpin", text: string, title: string, possible: boolean) => (
    <button
      type="button"
      class="secondary"
      title={title}
      disabled={!possible}
      onClick={() => row && send(type === "insert" ? { type, row, version: shownVersion() } : { type, row })}
    >
      {text}
    </button>
  );
  const { previous, broken = false, change } = row ?? {};
  return (
    <section class="actions" aria-label="选中的数据">
      <p role="status">{row ? told(row, year) : "选中一行，可以插入同比、指定与上年的哪一项对比。"}</p>
      {act("insert", "插入同比", change ? `在正文里写入“${change.words}”` : "没有可比的上年数据", Boolean(change))}
      {act("pin", "选择对应…", "选上年的一项数据固定对比", Boolean(row))}
      {act("break", "解除对应", "上年没有可比的数据", Boolean(previous))}
      {act("unpin", "恢复自动", "取消您的选择，由执笔来找", broken || Boolean(previous?.pinned))}
    </section>
  );
}

const none = "上年没有找到对应的数据";
const other = (year: number) => `这是${year}年的数`;

/** Figures that are not compared with last year's. */
const alone: Partial<Record<MetricKind, string>> = {
  change: "这是增减幅度，不与上年比",
  target: "这是目标，不与上年比",
};

function told(row: MetricRow, year: number | null): string {
  const { previous, change, kind, period } = row;
  const now = `${row.subject}：${row.said}`;
  if (row.broken) return `${now}；您已说明上年没有可比的数据`;
  if (!previous) return `${now}；${alone[kind] ?? (period && period.year !== year ? other(period.year) : none)}`;
  const last = `上年 ${previous.said}（${previous.subject}，${confidence(row)}）`;
  return `${now}；${last}；${change ? changeText(row) : "两个数不能相比"}`;
}
