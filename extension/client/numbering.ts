import * as vscode from "vscode";
import { isBareOrdinal } from "../core/outline/bare-ordinal";
import { chineseNumber } from "../core/parse/numerals";
import type { StatusBar } from "./status";

/*
 * Enter after an ordinal paragraph goes on with the next number, Enter on a number without text takes it away: as in
 * Word. The first is done by the editor itself, with `onEnterRules`, so that nothing is lost however fast a person
 * types; `onTypeFormatting` is off by default in VS Code and comes after the fact, and a key binding would have to ask
 * the extension host while the person types on. The rules belong to a language, so they are there only while a report
 * is being edited. The second is a key binding: nobody types on before he sees that the number is gone.
 */

const highest = 20;

/** All forms of the ordinals of paragraphs, as they are seen: brackets and dots of either width. */
function forms(number: number): string[] {
  const numeral = chineseNumber(number);
  const shapes = [`${numeral}、`, `（${numeral}）`, `${number}. `, `${number}.`, `${number}、`, `（${number}）`];
  const narrow = [`(${numeral})`, `${number}．`, `(${number})`];
  return [...shapes, ...narrow, `${numeral}是`];
}

/** Ordinals too stand behind two full-width spaces; other indentation the editor repeats by itself. */
const indentations = ["", "\u3000\u3000"];

/** A paragraph ends its sentence or item; a line that does not is a heading, and its text follows without a number. */
const paragraphEnd = "[。；;！？!?][”’）)》】〕]*[ \\t]*$";

const literal = (text: string) => text.replace(/[().]/g, "\\$&");

const rules: vscode.OnEnterRule[] = Array.from({ length: highest }, (_, i) => i + 1).flatMap((number) => {
  const following = forms(number + 1);
  return forms(number).flatMap((form, i) =>
    indentations.flatMap((indentation) => {
      const beforeText = new RegExp(`^[ \\t]*${indentation}${literal(form)}(?!\\d).*${paragraphEnd}`);
      const next = `${indentation}${following[i]}`;
      const rule = (appendText: string) => ({
        beforeText,
        afterText: /^\s*$/,
        action: { indentAction: vscode.IndentAction.None, appendText },
      });
      // Paragraphs that are set apart by blank lines stay so.
      return [{ ...rule(`\n${next}`), previousLineText: /^\s*$/ }, rule(next)];
    }),
  );
});

function isAtEmptyOrdinal({ document, selections }: vscode.TextEditor): boolean {
  const [selection] = selections;
  if (selections.length !== 1 || !selection?.isEmpty) return false;
  const { text } = document.lineAt(selection.active);
  return selection.active.character === text.length && isBareOrdinal(text);
}

async function endNumbering(): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !isAtEmptyOrdinal(editor)) return;
  await editor.edit((edit) => edit.delete(editor.document.lineAt(editor.selection.active).range));
}

export function registerNumbering(status: StatusBar): vscode.Disposable {
  let language: string | undefined;
  let configuration: vscode.Disposable | undefined;
  let atEmptyOrdinal = false;
  const update = () => {
    const editor = vscode.window.activeTextEditor;
    const wanted = status.isReport ? editor?.document.languageId : undefined;
    if (wanted !== language) {
      configuration?.dispose();
      configuration = wanted ? vscode.languages.setLanguageConfiguration(wanted, { onEnterRules: rules }) : undefined;
      language = wanted;
    }
    const now = Boolean(wanted && editor && isAtEmptyOrdinal(editor));
    if (now === atEmptyOrdinal) return;
    atEmptyOrdinal = now;
    void vscode.commands.executeCommand("setContext", "zhibi.atEmptyOrdinal", now);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand("zhibi.endNumbering", endNumbering),
    status.onDidChange(update),
    vscode.window.onDidChangeTextEditorSelection(update),
    { dispose: () => configuration?.dispose() },
  );
}
