import type { Place } from "../../protocol";
import type { Page, SetBlock } from "./layout/pages";
import type { Text } from "./layout/strips";

type Position = Place["range"]["start"];

const before = (a: Position, b: Position) => a.line < b.line || (a.line === b.line && a.character <= b.character);

/** A printed line. Blocks of the same words share their lines, so it needs to be said which of them is meant. */
export interface Here {
  readonly text: Text;
  readonly of: SetBlock;
}

/** The printed line that shows this place of the document, or else the nearest text before it; null: there is none. */
export function lineAt(pages: readonly Page[], cursor: Position): Here | null {
  let found: (Here & { readonly at: Position }) | null = null;
  for (const { strip, of } of pages.flat()) {
    for (const text of strip.texts) {
      for (const { run, from } of text.pieces) {
        const start = of.runs[run]?.at;
        const at = start && { line: start.line, character: start.character + from };
        // Before the text of a line stands markup.
        const begins = at?.line === cursor.line && found?.at.line !== cursor.line;
        if (at && (begins || (before(at, cursor) && (!found || before(found.at, at))))) found = { text, of, at };
      }
    }
  }
  return found;
}

/** The place of the document that has been clicked on; null: what was clicked on does not stand in it. */
export function positionAt({ clientX, clientY }: MouseEvent): Position | null {
  const caret = document.caretRangeFromPoint(clientX, clientY);
  const { line, character } = caret?.startContainer.parentElement?.dataset ?? {};
  if (!caret || line === undefined || character === undefined) return null;
  return { line: Number(line), character: Number(character) + caret.startOffset };
}
