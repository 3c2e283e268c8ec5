/** Word documents for tests, from the XML of their parts. */
import { strToU8, zipSync } from "fflate";
import { importFile } from "../../extension/core/import";

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(" ");

/** Parts of word/ beside the document, by their name without ending. */
export type Parts = Readonly<Record<string, string>>;

export const part = (root: string, content: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><w:${root} ${namespaces}>${content}</w:${root}>`;

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relationships = (targets: Readonly<Record<string, string>>) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${Object.entries(targets)
    .map(([type, target], i) => `<Relationship Id="rId${i}" Type="${office}/${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;

export function docx(body: string, parts: Parts = {}): Uint8Array {
  const names = Object.keys(parts);
  const word = "application/vnd.openxmlformats-officedocument.wordprocessingml";
  const types = names.map((name) => `<Override PartName="/word/${name}.xml" ContentType="${word}.${name}+xml"/>`);
  return packed({
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/>${types.join("")}</Types>`,
    "_rels/.rels": relationships({ officeDocument: "word/document.xml" }),
    "word/_rels/document.xml.rels": relationships(Object.fromEntries(names.map((name) => [name, `${name}.xml`]))),
    "word/document.xml": part("document", `<w:body>${body}</w:body>`),
    ...Object.fromEntries(Object.entries(parts).map(([name, content]) => [`word/${name}.xml`, part(name, content)])),
  });
}

export const packed = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [name, typeof content === "string" ? strToU8(content) : content]),
    ),
  );

/** A paragraph: its properties, and text or the XML of its runs. */
export const p = (content: string, properties = ""): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content.startsWith("<") ? content : r(content)}</w:p>`;

export const r = (text: string, properties = ""): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** In list `list`, at level `level` (from 0). */
export const numbered = (text: string, list: number, level = 0): string =>
  p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);

/** A level of a list: `format text`, and other elements. */
export const level = (index: number, format: string, text: string, more = "", start: number | null = 1): string =>
  `<w:lvl w:ilvl="${index}">${start === null ? "" : `<w:start w:val="${start}"/>`}<w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;

/** A definition and, with the same number, a list of it. */
export const list = (id: number, ...levels: readonly string[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join("")}</w:abstractNum>`;

/** Definitions stand before lists. */
export const lists = (definitions: readonly string[], more = ""): string =>
  definitions.join("") +
  definitions.map((_, i) => `<w:num w:numId="${i + 1}"><w:abstractNumId w:val="${i + 1}"/></w:num>`).join("") +
  more;

/** What the import makes of it: its lines, empty ones left out. */
export async function linesFrom(bytes: Uint8Array): Promise<string[]> {
  const { text } = await importFile(bytes, "去年.docx");
  return text.split("\n").filter(Boolean);
}

/** The same lines without #. */
export const textsFrom = async (bytes: Uint8Array): Promise<string[]> =>
  (await linesFrom(bytes)).map((line) => line.replace(/^#+ /, ""));

export const notesFrom = async (bytes: Uint8Array): Promise<readonly string[]> =>
  (await importFile(bytes, "去年.docx")).notes;
