// Tables as the server gives them, small and with everything in them.
const place = (line, character = 4) => ({ start: { line, character }, end: { line, character: character + 4 } });

const figure = (line, subject, said, value, unit, more = {}) => ({
  range: place(line),
  said,
  subject,
  value,
  unit,
  kind: "count",
  approximation: null,
  direction: null,
  comparison: null,
  period: { year: 2024, how: "title" },
  section: "一、主要举措和成效",
  problems: [],
  previous: null,
  broken: false,
  change: null,
  ...more,
});

const last = (line, subject, said, value, unit, more = {}) => {
  const { problems, broken, change, previous, ...metric } = figure(line, subject, said, value, unit, more);
  return metric;
};

const linked = { uri: "file:///a/2023.md", name: "2023.md", year: 2023, problem: null };

export const shown = { uri: "file:///a/2024.md", name: "2024.md" };

export const metrics = {
  version: 1,
  year: 2024,
  linked,
  rows: [
    figure(4, "行政复议案件", "130件", 130, "件", {
      previous: { ...last(3, "行政复议案件", "120件", 120, "件"), confidence: 0.92, pinned: false },
      change: { direction: "up", value: 8.33, unit: "%", approximate: false, words: "较2023年的120件增长8.33%" },
    }),
    figure(6, "负责人出庭应诉率", "97.1%", 97.1, "%", {
      kind: "rate",
      previous: { ...last(5, "出庭应诉率", "95%", 95, "%", { kind: "rate" }), confidence: 1, pinned: true },
      change: {
        direction: "up",
        value: 2.1,
        unit: "个百分点",
        approximate: false,
        words: "较2023年的95%提高2.1个百分点",
      },
    }),
    figure(8, "人民调解", "450余件", 450, "件", {
      approximation: "over",
      problems: [{ rule: "metric-without-baseline", severity: "warning", message: "“同比下降”没有写出上年的数。" }],
    }),
    figure(12, "培训", "12场", 12, "场", { section: "三、第一责任人职责", broken: true }),
  ],
  unanswered: [last(9, "法治宣传活动", "56场", 56, "场")],
};

export const unlinked = {
  ...metrics,
  linked: { uri: null, name: null, year: null, problem: "没有找到临溪县司法局2023年的报告。" },
  rows: metrics.rows.map((row) => ({ ...row, previous: null, change: null })),
  unanswered: [],
};

export const promises = {
  version: 1,
  linked,
  rows: [
    {
      range: place(20),
      task: "开展规范性文件清理",
      text: "开展规范性文件清理，年底前清理100件以上。",
      under: "四、2024年工作思路",
      deadline: "年底前",
      status: "met",
      evidence: {
        range: place(5),
        text: "全年清理规范性文件112件。",
        score: 0.81,
        terms: [
          { term: "规范性文件", weight: 3.2 },
          { term: "清理", weight: 1.5 },
        ],
      },
      targets: [
        { subject: "清理", promised: "100件以上", actual: { said: "112件", range: place(5, 9) }, reached: true },
      ],
    },
    {
      range: place(21),
      task: "建成公共法律服务站",
      text: "建成公共法律服务站12个。",
      under: "四、2024年工作思路",
      deadline: null,
      status: "partly",
      evidence: {
        range: place(7),
        text: "公共法律服务站正在建设。",
        score: 0.6,
        terms: [{ term: "法律服务站", weight: 2 }],
      },
      targets: [{ subject: "公共法律服务站", promised: "12个", actual: null, reached: null }],
    },
    {
      range: place(22),
      task: "推进执法信息公示",
      text: "推进执法信息公示。",
      under: "四、2024年工作思路",
      deadline: null,
      status: "none",
      evidence: null,
      targets: [],
    },
  ],
};

const change = (id, kind, before, after, more = {}) => ({
  id,
  kind,
  before,
  after,
  span: { start: id * 10, end: id * 10 + before.length },
  why: "说明",
  open: false,
  context: `前文${before}后文`,
  ...more,
});

export const roll = {
  year: 2024,
  text: "# 草稿\n",
  changes: [
    change(0, "year", "2023年", "2024年"),
    change(1, "figure", "120件", "〔待填：上年120件〕"),
    change(2, "ordinal", "三次会议", "四次会议", { open: true }),
    change(3, "year", "2024年", "2025年"),
    change(4, "ordinal", "“八五”普法", "“八五”普法", { open: true }),
  ],
};
