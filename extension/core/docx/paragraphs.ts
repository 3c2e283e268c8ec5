import { type ImprintBlock, type ParagraphBlock, type Run, type TableBlock, textOf, widthOf } from "../document/blocks";
import type { Layout } from "../document/layout";
import { paragraphStyles, tableLine } from "../document/styles";
import { indent, size, styleId } from "./properties";
import { lookId } from "./styles";
import { el, escaped } from "./xml";

/** Marks that stand before character `at` of a run, as XML: where comments begin and end. */
export interface Mark {
  readonly at: number;
  readonly xml: string;
}

/** What is to be marked in a run; nothing for most. */
export type Marks = (run: Run) => readonly Mark[];

export function paragraphXml(block: ParagraphBlock, layout: Layout, marks: Marks): string {
  const { style, right } = block;
  const smaller = style === "logo" ? smallerLogo(block, layout) : null;
  const tab = right ? rightTab(layout) : "";
  const properties = el(
    "w:pPr",
    null,
    style === "body" ? "" : el("w:pStyle", styleId(style)),
    block.keepNext ? el("w:keepNext", null) : "",
    block.newPage ? el("w:pageBreakBefore", null) : "",
    style === "rule" ? redRule : "",
    tab,
    spacing(block, layout, smaller),
    block.indent ? indent(layout, block.indent) : "",
    right ? el("w:jc", "left") : "",
  );
  const content = block.runs.map((run) => runXml(run, marks(run), smaller ? size(smaller) : ""));
  const end = right ? [el("w:r", null, el("w:tab", null)), ...right.map((run) => runXml(run, marks(run)))] : [];
  return el("w:p", null, properties === "<w:pPr/>" ? "" : properties, ...content, ...end);
}

/** The size at which a long 发文机关标志 fits on its line; null: its own does. */
function smallerLogo({ runs }: ParagraphBlock, { textWidth }: Layout): number | null {
  const points = Math.floor(textWidth / 20 / widthOf(textOf(runs)));
  return points < paragraphStyles.logo.size ? points : null;
}

/** One character before the edge of the text area. */
const rightTab = ({ textWidth, character }: Layout): string =>
  el("w:tabs", null, el("w:tab", { "w:val": "right", "w:pos": textWidth - character }));

/** A line that holds smaller type is less high, so that its upper edge stays where it belongs. */
function spacing({ above = 0 }: ParagraphBlock, { linePitch }: Layout, smaller: number | null): string {
  if (above === 0 && !smaller) return "";
  return el("w:spacing", {
    "w:before": Math.round(above * linePitch),
    ...(smaller && { "w:line": smaller * 21, "w:lineRule": "exact" }),
  });
}

const redRule = el(
  "w:pBdr",
  null,
  el("w:bottom", { "w:val": "single", "w:sz": 18, "w:space": 0, "w:color": "FF0000" }),
);

const eastAsia = el("w:rFonts", { "w:hint": "eastAsia" });

/** One run, cut where marks stand. “ ” … — are of no script; the hint gives them the Chinese font. */
export function runXml(run: Run, marks: readonly Mark[] = [], more = ""): string {
  const properties = el("w:rPr", null, run.look ? el("w:rStyle", lookId(run.look)) : "", eastAsia, more);
  let result = "";
  let from = 0;
  for (const { at, xml } of marks) {
    result += textXml(run.text.slice(from, at), properties) + xml;
    from = at;
  }
  return result + textXml(run.text.slice(from), properties);
}

function textXml(text: string, properties: string): string {
  if (text === "") return "";
  const pieces = text.split("\n").map((line) => {
    const shown = escaped(line).replace(/\s/g, (space) => (space === "\u3000" || space === "\u00a0" ? space : " "));
    return shown && `<w:t xml:space="preserve">${shown}</w:t>`;
  });
  return el("w:r", null, properties, pieces.join("<w:br/>"));
}

export function tableXml(block: TableBlock, { textWidth }: Layout, marks: Marks): string {
  const { rows, aligns, widths } = block;
  const columns = widths.map((share) => Math.floor(share * textWidth));
  const own = block.size === paragraphStyles.tableText.size ? null : block.size;
  const line = own ? el("w:spacing", { "w:line": tableLine(own), "w:lineRule": "exact" }) : "";
  const cell = (runs: readonly Run[], column: number, head: boolean) =>
    el(
      "w:tc",
      null,
      el("w:tcPr", null, el("w:tcW", { "w:w": columns[column], "w:type": "dxa" }), el("w:vAlign", "center")),
      el(
        "w:p",
        null,
        el(
          "w:pPr",
          null,
          el("w:pStyle", styleId(head ? "tableHead" : "tableText")),
          line,
          head || aligns[column] === "left" ? "" : el("w:jc", aligns[column] as string),
        ),
        ...runs.map((run) => runXml(run, marks(run), own ? size(own) : "")),
      ),
    );
  return el(
    "w:tbl",
    null,
    el(
      "w:tblPr",
      null,
      el("w:tblStyle", "TableGrid"),
      el("w:tblW", { "w:w": columns.reduce((sum, width) => sum + width, 0), "w:type": "dxa" }),
      el("w:jc", "center"),
      el("w:tblLayout", { "w:type": "fixed" }),
    ),
    el("w:tblGrid", null, ...columns.map((width) => el("w:gridCol", { "w:w": width }))),
    ...rows.map((row, i) =>
      el(
        "w:tr",
        null,
        el("w:trPr", null, el("w:cantSplit", null), i === 0 ? el("w:tblHeader", null) : ""),
        ...row.map((runs, column) => cell(runs, column, i === 0)),
      ),
    ),
  );
}

/** 0.35 mm above and below, 0.25 mm between (7.4.1), in eighths of a point. */
const [thick, thin] = [8, 6];

/** 版记 as a table that hangs at the foot of its page. The empty paragraph that it hangs on takes no room. */
export function imprintXml({ paragraphs }: ImprintBlock, layout: Layout, marks: Marks): string {
  const rule = (edge: string, width: number) =>
    el(`w:${edge}`, { "w:val": "single", "w:sz": width, "w:space": 0, "w:color": "auto" });
  return (
    el(
      "w:tbl",
      null,
      el(
        "w:tblPr",
        null,
        // Across from the edge of the page: from that of the text LibreOffice would not let a table of full width hang.
        el("w:tblpPr", {
          "w:vertAnchor": "margin",
          "w:horzAnchor": "page",
          "w:tblpX": layout.margins.left,
          "w:tblpYSpec": "bottom",
        }),
        el("w:tblOverlap", "never"),
        el("w:tblW", { "w:w": layout.textWidth, "w:type": "dxa" }),
        el("w:tblBorders", null, rule("top", thick), rule("bottom", thick), rule("insideH", thin)),
        el("w:tblLayout", { "w:type": "fixed" }),
        el(
          "w:tblCellMar",
          null,
          el("w:left", { "w:w": 0, "w:type": "dxa" }),
          el("w:right", { "w:w": 0, "w:type": "dxa" }),
        ),
      ),
      el("w:tblGrid", null, el("w:gridCol", { "w:w": layout.textWidth })),
      ...paragraphs.map((block) =>
        el(
          "w:tr",
          null,
          el("w:trPr", null, el("w:cantSplit", null)),
          el(
            "w:tc",
            null,
            el("w:tcPr", null, el("w:tcW", { "w:w": layout.textWidth, "w:type": "dxa" })),
            paragraphXml(block, layout, marks),
          ),
        ),
      ),
    ) +
    el(
      "w:p",
      null,
      el("w:pPr", null, el("w:spacing", { "w:line": 20, "w:lineRule": "exact" }), indent(layout, { first: 0 })),
    )
  );
}
