/** XML as text. Attributes and children are written in the order in which they are given. */

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element; `w:val` alone can be given as a plain value. Attributes without a value are left out. */
export function el(name: string, attributes: Attributes | string | number | null, ...children: string[]): string {
  const own = typeof attributes === "object" ? (attributes ?? {}) : { "w:val": attributes };
  let head = name;
  for (const [key, value] of Object.entries(own))
    if (value !== undefined) head += ` ${key}="${escaped(String(value))}"`;
  const content = children.join("");
  return content ? `<${head}>${content}</${name}>` : `<${head}/>`;
}

export const xml = (root: string): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;

/** What XML 1.0 has no way to write: control characters, halves of surrogate pairs. */
const unwritable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

export function escaped(text: string): string {
  return text.replace(unwritable, "").replace(/[&<>"]/g, (mark) => entities[mark] as string);
}

export const main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
export const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const namespaces = { "xmlns:w": main, "xmlns:r": relationships };
