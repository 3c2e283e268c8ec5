import type { Position, Range } from "vscode-languageclient";

/** One change of a text, as VS Code and LSP tell it: `range` is that of the text before it. */
export interface Change {
  readonly range: Range;
  readonly text: string;
}

interface Step {
  /** Of the text after it. */
  readonly version: number;
  readonly changes: readonly Change[];
}

/**
 * Where the places of an earlier version of a text are now. A page shows the text as it was when it last asked; who
 * clicks on a figure there means the figure, not the line and column where it then stood.
 */
export class Moves {
  private steps: Step[] = [];

  /** `changes`: of one event, each to be applied to what the one before it has left. */
  add(version: number, changes: readonly Change[]): void {
    this.steps.push({ version, changes });
  }

  /** No page shows a version before this one any more. */
  forget(before: number): void {
    this.steps = this.steps.filter(({ version }) => version > before);
  }

  clear(): void {
    this.steps = [];
  }

  /** Where a range of that version is now. What has been replaced in part is where its replacement stands. */
  range({ start, end }: Range, since: number): Range {
    const changes = this.steps.flatMap(({ version, changes }) => (version > since ? changes : []));
    return {
      start: changes.reduce((place, change) => moved(place, change, true), start),
      end: changes.reduce((place, change) => moved(place, change, false), end),
    };
  }
}

/** `pushed`: what is inserted at the place itself pushes it on. */
function moved(place: Position, { range: { start, end }, text }: Change, pushed: boolean): Position {
  const there = order(place, start);
  if (there < 0 || (there === 0 && !(pushed && order(start, end) === 0))) return place;
  const lines = text.split(/\r\n|\r|\n/);
  const last = (lines.at(-1) as string).length;
  const after = {
    line: start.line + lines.length - 1,
    character: lines.length === 1 ? start.character + last : last,
  };
  if (order(place, end) < 0) return pushed ? start : after;
  return place.line === end.line
    ? { line: after.line, character: after.character + place.character - end.character }
    : { line: place.line + after.line - end.line, character: place.character };
}

const order = (a: Position, b: Position) => a.line - b.line || a.character - b.character;
