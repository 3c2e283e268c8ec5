import type { Approximation, Direction, MetricKind, PeriodSource } from "../yearly-types";

/** What a table calls the values of a metric. */
export const metricNames: {
  readonly kind: Readonly<Record<MetricKind, string>>;
  readonly approximation: Readonly<Record<Approximation, string>>;
  readonly direction: Readonly<Record<Direction, string>>;
  readonly how: Readonly<Record<PeriodSource, string>>;
} = {
  kind: { count: "数量", rate: "比率", change: "增减幅度", target: "目标", money: "金额", ratio: "比值" },
  approximation: { about: "约", under: "近", over: "超", atLeast: "以上", atMost: "以下" },
  direction: { up: "升", down: "降", flat: "平" },
  how: { sentence: "本句", deixis: "今年、去年等词", paragraph: "本段前文", heading: "小标题", title: "标题" },
};
