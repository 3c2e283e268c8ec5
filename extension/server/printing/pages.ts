import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Report } from "../../core";
import type { ElementSpec, PlacedRun, Run } from "../../core/office";
import type { ClientRequests, MissingElement, PrintedPages } from "../../protocol";
import type { Analysis } from "../analyses";
import { toPlaces } from "../convert";
import { office, printOptions } from "./options";

/** 公文预览: the blocks of the printed document, each piece of text with its place in this one. */
export function printedPages(
  analysis: Analysis,
  params: ClientRequests["zhibi/print"]["params"],
  paused: boolean,
): PrintedPages {
  const { document, report, config, version } = analysis;
  const { blocksOf, placedBlock, resolveLayout } = office();
  const options = printOptions(analysis, params);
  const { blocks, missing } = blocksOf(report, options);
  return {
    version,
    profile: options.profile,
    layout: resolveLayout(config.layout),
    blocks: blocks.map((block) => placedBlock(block, (run) => placedRuns(document, run))),
    missing: missing.map((spec) => toMissing(report, spec)),
    findings: paused ? [] : toPlaces(analysis),
  };
}

const toMissing = ({ organ }: Report, { id, label, example }: ElementSpec): MissingElement => ({
  id,
  label,
  example,
  guess: (id === "organs" && organ?.name) || "",
});

/** A run cut where its characters do not follow one another in the document: at markup, at the end of a wrapped line. */
function placedRuns(document: TextDocument, { text, look, line, from }: Run): PlacedRun[] {
  if (!line) return [{ text, look, at: null }];
  const runs: PlacedRun[] = [];
  for (let start = 0; start < text.length; ) {
    const offset = line.at(from + start);
    // The first character that is not where it would be without a gap.
    let [low, high] = [start + 1, text.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (line.at(from + middle) - offset === middle - start) low = middle + 1;
      else high = middle;
    }
    runs.push({ text: text.slice(start, low), look, at: document.positionAt(offset) });
    start = low;
  }
  return runs;
}
