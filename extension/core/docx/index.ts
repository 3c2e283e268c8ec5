import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Block } from "../document/blocks";
import { blocksOf, type DocumentOptions } from "../document/compose";
import { type Layout, type LayoutSettings, resolveLayout } from "../document/layout";
import type { Finding, Report } from "../types";
import { commentMarks, commentsXml } from "./comments";
import { footerXml } from "./footers";
import { imprintXml, type Marks, paragraphXml, tableXml } from "./paragraphs";
import {
  application,
  contentTypesXml,
  corePropertiesXml,
  documentRelationships,
  extendedPropertiesXml,
  fontTableXml,
  packageRelationships,
  partsOf,
  settingsXml,
} from "./parts";
import { stylesXml } from "./styles";
import { el, namespaces, xml } from "./xml";

export interface ExportOptions extends DocumentOptions {
  readonly layout?: LayoutSettings;
  /** Each becomes a comment at its place. */
  readonly findings?: readonly Finding[];
}

/**
 * The report as a Word document laid out to GB/T 9704—2012: WordprocessingML (ECMA-376, transitional), zipped. The same
 * input gives the same bytes. Never throws.
 */
export function exportDocx(report: Report, options: ExportOptions): Uint8Array {
  const layout = resolveLayout(options.layout);
  const { blocks } = blocksOf(report, options);
  const findings = options.findings ?? [];
  const parts = partsOf(layout, findings.length > 0);
  const files: Record<string, string> = {
    "[Content_Types].xml": contentTypesXml(parts),
    "_rels/.rels": packageRelationships(),
    "docProps/core.xml": corePropertiesXml(report.title?.text, report.organ?.name),
    "docProps/app.xml": extendedPropertiesXml(),
    "word/document.xml": documentXml(blocks, layout, commentMarks(blocks, findings)),
    "word/_rels/document.xml.rels": documentRelationships(parts),
    "word/styles.xml": stylesXml(layout),
    "word/settings.xml": settingsXml(layout),
    "word/fontTable.xml": fontTableXml(layout),
  };
  if (layout.pageNumber) {
    files["word/footer1.xml"] = footerXml(layout, "right");
    files["word/footer2.xml"] = footerXml(layout, "left");
  }
  if (findings.length > 0) files["word/comments.xml"] = commentsXml(findings);
  const entries = Object.entries(files).map(([name, content]) => [name, strToU8(content)] as const);
  const size = entries.reduce((sum, [, content]) => sum + content.length, 0);
  // The oldest date that a zip can hold, in local time, as zips have it.
  return zipSync(Object.fromEntries(entries), { level: size > small ? 6 : 0, mtime: new Date(1980, 0, 1) });
}

/** Bytes. What is no larger is stored as it is: a cold start takes four times as long to compress a report as to make it. */
const small = 200_000;

/** Tables with nothing between them become one in Word, and none may end a document. */
const gap = el("w:p", null);

function documentXml(blocks: readonly Block[], layout: Layout, marks: Marks): string {
  const content = blocks.map((block, i) => {
    if (block.kind === "table")
      return tableXml(block, layout, marks) + (blocks[i + 1]?.kind === "paragraph" ? "" : gap);
    return block.kind === "imprint" ? imprintXml(block, layout, marks) : paragraphXml(block, layout, marks);
  });
  return xml(el("w:document", namespaces, el("w:body", null, ...content, sectionXml(layout))));
}

function sectionXml({ paper, margins, footer, linePitch, charSpace, pageNumber }: Layout): string {
  const reference = (type: string, part: string) => el("w:footerReference", { "w:type": type, "r:id": part });
  return el(
    "w:sectPr",
    null,
    pageNumber ? reference("default", "footer1") + reference("even", "footer2") : "",
    el("w:pgSz", { "w:w": paper.width, "w:h": paper.height }),
    el("w:pgMar", {
      "w:top": margins.top,
      "w:right": margins.right,
      "w:bottom": margins.bottom,
      "w:left": margins.left,
      "w:header": 851,
      "w:footer": footer,
      "w:gutter": 0,
    }),
    el("w:cols", { "w:space": 425 }),
    el("w:docGrid", { "w:type": "linesAndChars", "w:linePitch": linePitch, "w:charSpace": charSpace }),
  );
}

/** Whether a file is one of ours that nobody has saved since: another program writes its own name into it. */
export function isUntouchedExport(bytes: Uint8Array): boolean {
  try {
    const name = "docProps/app.xml";
    const part = unzipSync(bytes, { filter: (file) => file.name === name && file.originalSize < 10_000 })[name];
    return part !== undefined && strFromU8(part).includes(`<Application>${application}</Application>`);
  } catch {
    return false;
  }
}
