import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { PrintedPages } from "../protocol";

export type Printable = Pick<PrintedPages, "blocks" | "layout">;

/** The preview's own script and style in a page of its own: it asks for nothing else, and may not. */
export function printPage(pages: Printable): string {
  const read = (file: string) => readFileSync(join(__dirname, "views", file), "utf8");
  // In a script nothing may look like its end.
  const json = JSON.stringify(pages).replaceAll("<", "\\u003c");
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'">
<style>${read("page.css")}</style>
</head>
<body data-view="print">
<script type="application/json" id="print">${json}</script>
<script>function acquireVsCodeApi() { return {}; }</script>
<script>${read("page.js").replaceAll("</script", "<\\/script")}</script>
</body>
</html>`;
}
