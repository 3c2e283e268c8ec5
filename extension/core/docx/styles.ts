import type { BlockStyle, Look } from "../document/blocks";
import { bodySize, type Layout } from "../document/layout";
import { lookFonts, type ParagraphStyle, paragraphStyles } from "../document/styles";
import { fonts, indent, size, styleId } from "./properties";
import { el, namespaces, xml } from "./xml";

/** styles.xml: Normal holds what the whole page has; every other style says only how it differs. */
export function stylesXml(layout: Layout): string {
  const paragraphs = Object.entries(paragraphStyles) as [BlockStyle, ParagraphStyle][];
  const looks = Object.keys(lookFonts) as Look[];
  return xml(
    el(
      "w:styles",
      namespaces,
      el(
        "w:docDefaults",
        null,
        el(
          "w:rPrDefault",
          null,
          el("w:rPr", null, fonts(layout, "body"), el("w:lang", { "w:val": "en-US", "w:eastAsia": "zh-CN" })),
        ),
        el("w:pPrDefault", null),
      ),
      ...paragraphs.map(([id, style]) => paragraphStyle(id, style, layout)),
      ...looks.map((look) => lookStyle(look, layout)),
      footerStyle(layout),
      ...commentStyles(layout),
      tableStyles,
    ),
  );
}

/** The characters of a heading style where it runs into the text, linked with the style as Word does it. */
export const lookId = (look: Look): string => `${look[0]?.toUpperCase()}${look.slice(1)}Char`;

const isHeading = (id: string): id is Look & BlockStyle => /^heading\d$/.test(id);

function paragraphStyle(id: BlockStyle, style: ParagraphStyle, layout: Layout): string {
  const normal = id === "body";
  const builtIn = /^[A-Za-z]/.test(style.name);
  return el(
    "w:style",
    {
      "w:type": "paragraph",
      "w:default": normal ? 1 : undefined,
      "w:customStyle": builtIn ? undefined : 1,
      "w:styleId": styleId(id),
    },
    el("w:name", style.name),
    normal ? "" : el("w:basedOn", "Normal") + el("w:next", "Normal"),
    isHeading(id) ? el("w:link", lookId(id)) : "",
    el("w:qFormat", null),
    normal ? normalParagraph(layout, style) : paragraphProperties(layout, style),
    normal ? normalRun(layout) : runProperties(layout, style, id),
  );
}

function normalParagraph(layout: Layout, style: ParagraphStyle): string {
  return el(
    "w:pPr",
    null,
    el("w:widowControl", 0),
    // A mark that does not fit goes to the next line with the character before it: nothing leaves the 版心.
    el("w:overflowPunct", 0),
    // A quarter of a character between Chinese and figures would take the last character from the line.
    el("w:autoSpaceDE", 0),
    el("w:autoSpaceDN", 0),
    el("w:snapToGrid", 0),
    el("w:spacing", { "w:line": layout.linePitch, "w:lineRule": "exact" }),
    indent(layout, style.indent),
    el("w:jc", "both"),
  );
}

function normalRun(layout: Layout): string {
  return el("w:rPr", null, fonts(layout, "body"), el("w:spacing", layout.squeeze), size(bodySize));
}

function paragraphProperties(layout: Layout, { align, indent: own, outline, line }: ParagraphStyle): string {
  return el(
    "w:pPr",
    null,
    // A heading of two lines is not divided between pages.
    outline ? el("w:keepNext", null) + el("w:keepLines", null) : "",
    line ? el("w:spacing", { "w:line": line, "w:lineRule": "exact" }) : "",
    indent(layout, own),
    align === "both" ? "" : el("w:jc", align),
    outline ? el("w:outlineLvl", outline - 1) : "",
  );
}

function runProperties(layout: Layout, style: ParagraphStyle, id: BlockStyle): string {
  const bold = id === "heading3" && layout.boldLevel3;
  return el(
    "w:rPr",
    null,
    fonts(layout, style.font),
    bold ? el("w:b", null) : "",
    style.red ? el("w:color", "FF0000") : "",
    // The squeeze is for the body; larger and smaller type stands by itself.
    style.size === bodySize ? "" : el("w:spacing", 0),
    style.size === bodySize ? "" : size(style.size),
  );
}

function lookStyle(look: Look, layout: Layout): string {
  const heading = isHeading(look);
  return el(
    "w:style",
    { "w:type": "character", "w:customStyle": 1, "w:styleId": lookId(look) },
    el("w:name", heading ? `${paragraphStyles[look].name} Char` : "签发人"),
    heading ? el("w:link", styleId(look)) : "",
    el("w:rPr", null, fonts(layout, lookFonts[look]), look === "heading3" && layout.boldLevel3 ? el("w:b", null) : ""),
  );
}

/** 页码: 四号半角宋体 (7.5), on a line of its own height, or it would push the text up. */
function footerStyle(layout: Layout): string {
  return el(
    "w:style",
    { "w:type": "paragraph", "w:styleId": "Footer" },
    el("w:name", "footer"),
    el("w:basedOn", "Normal"),
    el(
      "w:pPr",
      null,
      el("w:spacing", { "w:line": 280, "w:lineRule": "exact" }),
      indent(layout, { first: 0 }),
      el("w:jc", "left"),
    ),
    el("w:rPr", null, fonts({ ...layout, latin: null }, "pageNumber"), el("w:spacing", 0), size(14)),
  );
}

function commentStyles(layout: Layout): string[] {
  return [
    el(
      "w:style",
      { "w:type": "paragraph", "w:styleId": "CommentText" },
      el("w:name", "annotation text"),
      el("w:basedOn", "Normal"),
      el(
        "w:pPr",
        null,
        el("w:spacing", { "w:line": 240, "w:lineRule": "auto" }),
        indent(layout, { first: 0 }),
        el("w:jc", "left"),
      ),
      el("w:rPr", null, el("w:spacing", 0), size(10)),
    ),
    el(
      "w:style",
      { "w:type": "character", "w:styleId": "CommentReference" },
      el("w:name", "annotation reference"),
      el("w:rPr", null, size(10)),
    ),
  ];
}

const edges = ["top", "left", "bottom", "right", "insideH", "insideV"];

const tableStyles =
  el(
    "w:style",
    { "w:type": "table", "w:default": 1, "w:styleId": "TableNormal" },
    el("w:name", "Normal Table"),
    el("w:uiPriority", 99),
    el("w:semiHidden", null),
    el("w:unhideWhenUsed", null),
    el(
      "w:tblPr",
      null,
      el("w:tblInd", { "w:w": 0, "w:type": "dxa" }),
      el(
        "w:tblCellMar",
        null,
        ...[
          ["top", 0],
          ["left", 108],
          ["bottom", 0],
          ["right", 108],
        ].map(([edge, width]) => el(`w:${edge}`, { "w:w": width, "w:type": "dxa" })),
      ),
    ),
  ) +
  el(
    "w:style",
    { "w:type": "table", "w:styleId": "TableGrid" },
    el("w:name", "Table Grid"),
    el("w:basedOn", "TableNormal"),
    el(
      "w:tblPr",
      null,
      el(
        "w:tblBorders",
        null,
        ...edges.map((edge) => el(`w:${edge}`, { "w:val": "single", "w:sz": 4, "w:space": 0, "w:color": "auto" })),
      ),
    ),
  );
