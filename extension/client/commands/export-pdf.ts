import * as vscode from "vscode";
import { fromBase64 } from "../../core/base64";
import { makePdf } from "../pdf";
import { save } from "../save";
import { askTarget, documentToPrint, type Given, tell, whatToPrint } from "./export-document";
import type { Workbench } from "./index";
import { notAReport } from "./not-a-report";

/** 导出 PDF: the pages of 公文预览, by a program that the user has. */
export async function exportPdf({ server }: Workbench, given: Given = {}): Promise<void> {
  const make = makePdf;
  if (!make) {
    throw new Error("网页版的 VS Code 不能启动生成 PDF 的程序。请导出 .docx，用 Word、WPS 打开后另存为 PDF。");
  }
  const document = documentToPrint(given);
  const asked = await whatToPrint(server, document, given);
  const to = asked && (given.to ?? (await askTarget(document, "pdf", { PDF: ["pdf"] })));
  if (!asked || !to) return;
  const uri = String(document.uri);
  const [pages, file] = await Promise.all([
    server.request("zhibi/print", { ...asked, uri }),
    server.request("zhibi/exportDocx", { ...asked, uri, withFindings: false }),
  ]);
  if (!pages || !file) return notAReport();
  const title = "正在生成 PDF……";
  const location = vscode.ProgressLocation.Notification;
  const bytes = await vscode.window.withProgress({ title, location }, () =>
    make({ pages: () => pages, docx: () => fromBase64(file.base64) }),
  );
  await save(to, bytes, "PDF 阅读器");
  await tell(to, file.notes);
}
