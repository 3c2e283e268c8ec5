import type { Command } from "../command";

/** Only what the help says; the rest is a bundle of its own, loaded when it is asked for. */
export const surveyCommand: Command = {
  usage: "zhibi survey [选项] 文件夹|文件|通配符…",
  summary: "汇总全县（市、区）各单位的报告，做成一张总表",
  options: {
    format: {
      value: "格式",
      choices: ["table", "json", "csv", "xlsx", "html"],
      help: "输出格式：table（默认，给人看）、json、csv、xlsx、html（带图表的网页）；写了 -o 时按文件名的后缀",
    },
    output: { short: "o", value: "文件", help: "写到这个文件；全部完成后才替换原有的同名文件" },
    "reports-only": { help: "表中只列年度报告和读不了的文件，不列其他文件" },
    type: { value: "文种", help: "指明文种，不再自动识别；可用的见 zhibi new --list" },
    jobs: { short: "j", value: "个数", help: "同时检查用几个线程；默认每满 150 份加一个，最多与处理器核数相同" },
    ndjson: { help: "每查完一份就输出一行 JSON；不写文件夹时从标准输入逐行读取要检查的文件或文本" },
    "from-ndjson": { value: "文件", help: "不检查，把 --ndjson 输出的各行（“-”为标准输入）汇总成表" },
  },
  notes: `文件夹：检查其中（含下级）所有 .md、.txt，跳过 node_modules 和以点开头的文件夹。通配符请加引号。
“-”：从标准输入逐行读取，每行是一个路径，或 JSON："路径"、{"path": "路径"}、{"name": "名称", "text": "全文"}。
每份报告适用离它最近的 .zhibi.json 和 .zhibi/，与 zhibi lint 相同。
读不了的文件、不是报告的文件也各占一行，“说明”一栏写明原因。
按一次 Ctrl-C 停止检查，已查完的照常写出，标明“未完成”；再按一次立即退出。

例：zhibi survey 各单位报告/ -o 汇总.xlsx
    zhibi survey "2024/**/*.txt" -o 汇总.html
    find 报告 -name '*.txt' | parallel --pipe -N 50 zhibi survey --ndjson | zhibi survey --from-ndjson - -o 汇总.xlsx

退出码：0 全部查完（有没有问题都是 0）；2 用法有误，有文件读不了（其余照常汇总），或结果写不了；130 按 Ctrl-C 中断。`,
  run: (args) => (require("./survey.js") as typeof import("./run")).survey(args),
};
