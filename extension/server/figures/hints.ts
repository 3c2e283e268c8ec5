import type { InlayHint, Range } from "vscode-languageserver";
import { type Change, saidOf } from "../../core";
import type { Analysis } from "../analyses";
import { describe } from "./describe";
import { matchesOf } from "./matches";

/** Behind each figure in a range what last year's was: ` 上年111件，+8.3%`. Nothing where nothing answers it. */
export function inlayHints(analysis: Analysis, range: Range): InlayHint[] {
  const { document } = analysis;
  const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  return matchesOf(analysis)
    .matches.filter(({ current: { span } }) => from <= span.start && span.end <= to)
    .map((match) => ({
      position: document.positionAt(match.current.span.end),
      label: `上年${saidOf(match.previous)}${match.change ? `，${signed(match.change)}` : ""}`,
      tooltip: { kind: "markdown", value: describe(analysis, match) },
      paddingLeft: true,
    }));
}

/** Short, for the eye: one decimal. */
function signed({ direction, value, unit, approximate }: Change): string {
  if (direction === "flat") return "持平";
  return `${approximate ? "约" : ""}${direction === "up" ? "+" : "−"}${Math.round(value * 10) / 10 || value}${unit}`;
}
