import * as vscode from "vscode";
import type { ViewId } from "../../messages";

/** The page of a view: our one script and style sheet, and nothing from anywhere else. */
export function page(webview: vscode.Webview, extension: vscode.Uri, view: ViewId): string {
  const at = (file: string) => webview.asWebviewUri(vscode.Uri.joinPath(extension, "dist", "views", file));
  const nonce = crypto.randomUUID();
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${webview.cspSource}`;
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<link rel="stylesheet" href="${at("page.css")}">
</head>
<body data-view="${view}">
<script nonce="${nonce}" src="${at("page.js")}"></script>
</body>
</html>`;
}
