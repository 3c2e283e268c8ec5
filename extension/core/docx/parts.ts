import type { Layout } from "../document/layout";
import { el, escaped, namespaces, relationships, xml } from "./xml";

/** The small parts of the package: what is in it, how the parts hang together, settings, fonts, properties. */

export const application = "执笔";

interface Part {
  /** In the package, without `word/` where it lies there. */
  readonly name: string;
  readonly type: string;
}

const word = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** The parts beside the document itself. */
export const partsOf = (layout: Layout, comments: boolean): readonly Part[] => [
  { name: "styles", type: "styles" },
  { name: "settings", type: "settings" },
  { name: "fontTable", type: "fontTable" },
  ...(layout.pageNumber ? footers.map((name) => ({ name, type: "footer" })) : []),
  ...(comments ? [{ name: "comments", type: "comments" }] : []),
];

const footers = ["footer1", "footer2"] as const;

export function contentTypesXml(parts: readonly Part[]): string {
  const override = (name: string, type: string) => el("Override", { PartName: name, ContentType: type });
  return xml(
    el(
      "Types",
      { xmlns: "http://schemas.openxmlformats.org/package/2006/content-types" },
      el("Default", {
        Extension: "rels",
        ContentType: "application/vnd.openxmlformats-package.relationships+xml",
      }),
      el("Default", { Extension: "xml", ContentType: "application/xml" }),
      override("/word/document.xml", `${word}.document.main+xml`),
      ...parts.map(({ name, type }) => override(`/word/${name}.xml`, `${word}.${type}+xml`)),
      override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
      override("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"),
    ),
  );
}

const related = (entries: readonly (readonly [id: string, type: string, target: string])[]): string =>
  xml(
    el(
      "Relationships",
      { xmlns: "http://schemas.openxmlformats.org/package/2006/relationships" },
      ...entries.map(([Id, Type, Target]) => el("Relationship", { Id, Type, Target })),
    ),
  );

export const packageRelationships = (): string =>
  related([
    ["rId1", `${relationships}/officeDocument`, "word/document.xml"],
    [
      "rId2",
      "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
      "docProps/core.xml",
    ],
    ["rId3", `${relationships}/extended-properties`, "docProps/app.xml"],
  ]);

/** A part is known to the document by its name. */
export const documentRelationships = (parts: readonly Part[]): string =>
  related(parts.map(({ name, type }) => [name, `${relationships}/${type}`, `${name}.xml`]));

export function settingsXml(layout: Layout): string {
  return xml(
    el(
      "w:settings",
      namespaces,
      el("w:zoom", { "w:percent": 100 }),
      el("w:bordersDoNotSurroundHeader", null),
      el("w:bordersDoNotSurroundFooter", null),
      el("w:defaultTabStop", 420),
      layout.pageNumber ? el("w:evenAndOddHeaders", null) : "",
      el("w:drawingGridVerticalSpacing", Math.round(layout.linePitch / 2)),
      el("w:displayHorizontalDrawingGridEvery", 0),
      el("w:displayVerticalDrawingGridEvery", 2),
      el("w:characterSpacingControl", "doNotCompress"),
      el(
        "w:compat",
        null,
        el("w:spaceForUL", null),
        el("w:balanceSingleByteDoubleByteWidth", null),
        el("w:doNotLeaveBackslashAlone", null),
        el("w:ulTrailSpace", null),
        el("w:doNotExpandShiftReturn", null),
        el("w:adjustLineHeightInTable", null),
        el("w:useFELayout", null),
        el("w:compatSetting", {
          "w:name": "compatibilityMode",
          "w:uri": "http://schemas.microsoft.com/office/word",
          "w:val": 15,
        }),
      ),
      el("w:themeFontLang", { "w:val": "en-US", "w:eastAsia": "zh-CN" }),
      el("w:decimalSymbol", "."),
      el("w:listSeparator", ","),
    ),
  );
}

/** What stands in where a font is not installed: Word asks for it under this name as well. */
const others: Readonly<Record<string, string>> = {
  方正小标宋简体: "方正小标宋_GBK",
  仿宋_GB2312: "仿宋",
  楷体_GB2312: "楷体",
  黑体: "SimHei",
  宋体: "SimSun",
};

export function fontTableXml({ fonts, latin }: Layout): string {
  const names = [...new Set([...Object.values(fonts), ...(latin ? [latin] : [])])];
  return xml(
    el(
      "w:fonts",
      namespaces,
      ...names.map((name) =>
        el(
          "w:font",
          { "w:name": name },
          others[name] ? el("w:altName", others[name]) : "",
          el("w:charset", name === latin ? "00" : "86"),
          el("w:family", name === latin ? "roman" : "auto"),
          el("w:pitch", "variable"),
        ),
      ),
    ),
  );
}

export function corePropertiesXml(title: string | undefined, creator: string | undefined): string {
  return xml(
    el(
      "cp:coreProperties",
      {
        "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      },
      title ? el("dc:title", null, escaped(title)) : "",
      creator ? el("dc:creator", null, escaped(creator)) : "",
    ),
  );
}

export const extendedPropertiesXml = (): string =>
  xml(
    el(
      "Properties",
      { xmlns: "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" },
      el("Application", null, application),
    ),
  );
