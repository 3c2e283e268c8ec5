import * as vscode from "vscode";
import type { CleaningPreview } from "../cleaning";
import { isText } from "../documents";
import { explain } from "../explain";
import type { Importer } from "../importing";
import type { Server } from "../server";
import type { UserSettings } from "../settings";
import { linkPrevious } from "../views/link";
import { allow } from "./allow";
import { check } from "./check";
import { cleanPaste } from "./clean-paste";
import { exportDocx } from "./export-document";
import { exportPdf } from "./export-pdf";
import { fixAll } from "./fix-all";
import { ignore } from "./ignore";
import { importReport } from "./import-report";
import { insertSection } from "./insert-section";
import { newReport } from "./new-report";
import { renumberAll } from "./renumber-all";
import { setReportType } from "./set-report-type";
import { exportTable, rollForward, show, type Views } from "./views";

/** What a command works with. */
export interface Workbench {
  readonly server: Server;
  readonly settings: UserSettings;
  readonly cleaning: CleaningPreview;
  readonly views: Views;
  readonly importer: Importer;
  /** Of the user, in all workspaces. */
  readonly memory: vscode.Memento;
}

/** A command on the document that is being written. Arguments stand for the questions that it would ask. */
export type EditorCommand<A, R = void> = (workbench: Workbench, editor: vscode.TextEditor, given?: A) => Promise<R>;

export function registerCommands(workbench: Workbench): vscode.Disposable {
  const register = (id: string, run: (given: never) => Promise<unknown>) =>
    vscode.commands.registerCommand(id, (given: never) => run(given).catch(explain));
  const onText = <A>(id: string, command: EditorCommand<A, unknown>) =>
    register(id, async (given: A) => {
      const editor = vscode.window.activeTextEditor;
      if (editor && isText(editor.document)) return command(workbench, editor, given);
      throw new Error("请先打开要写的报告（Markdown 或纯文本）。");
    });
  return vscode.Disposable.from(
    register("zhibi.newReport", (given) => newReport(workbench, given)),
    onText("zhibi.insertSection", insertSection),
    onText("zhibi.check", check),
    onText("zhibi.fixAll", fixAll),
    onText("zhibi.cleanPaste", cleanPaste),
    onText("zhibi.showMetrics", ({ views }, editor) => show(views.metrics, editor)),
    onText("zhibi.showPromises", ({ views }, editor) => show(views.promises, editor)),
    onText("zhibi.exportMetrics", exportTable),
    onText("zhibi.showPreview", ({ views }, editor) => show(views.preview, editor)),
    register("zhibi.importReport", (given) => importReport(workbench, given)),
    register("zhibi.exportPdf", (given) => exportPdf(workbench, given)),
    register("zhibi.exportDocx", (given) => exportDocx(workbench, given)),
    onText("zhibi.linkPrevious", ({ server }, { document }, given?: vscode.Uri) =>
      linkPrevious(server, document, given),
    ),
    register("zhibi.rollForward", (given) => rollForward(workbench, given)),
    register("zhibi.applyCleaning", () => workbench.cleaning.apply()),
    register("zhibi.cancelCleaning", () => workbench.cleaning.close()),
    onText("zhibi.renumberAll", renumberAll),
    onText("zhibi.setReportType", setReportType),
    register("zhibi.pause", () => workbench.settings.pause(true)),
    register("zhibi.resume", () => workbench.settings.pause(false)),
    register("zhibi.ignore", (given) => ignore(given)),
    register("zhibi.allow", (given) => allow(given)),
  );
}
