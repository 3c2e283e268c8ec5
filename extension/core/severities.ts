import type { Severity } from "./types";

export const severityNames: Readonly<Record<Severity, string>> = {
  error: "错误",
  warning: "警告",
  info: "信息",
  hint: "提示",
};
