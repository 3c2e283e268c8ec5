import { SaxesParser } from "saxes";
import { ImportError } from "../error";
import type { Zip } from "./zip";

/** An element by its local name: `w:p` is `p`. Attributes as well; where two share a local name the first one counts. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  /** Of `t`, where all that is said stands, and of `instrText`, the code of fields. */
  text: string;
}

/** Beyond any real document: a paragraph of a table in a table in a text box lies some thirty deep. `attributes` are of
 * one element; `parts` of a document counts each of them once, each element twice. */
const limits = { depth: 200, attributes: 100, parts: 1_000_000 };

const tooMuch = () =>
  new ImportError("文件的结构复杂得不正常，没有导入。请在 Word、WPS 中把正文复制到新文档，另存为 .docx 再导入");

/**
 * A part of the package as a tree. Read while it is inflated, so that a limit ends both.
 * @throws ImportError where it is no well-formed XML, has a DOCTYPE, or is beyond the limits.
 */
export function readPart(zip: Zip, name: string): Element {
  const root: Element = { name: "", attributes: {}, children: [], text: "" };
  const open: Element[] = [root];
  let left = limits.parts;
  const take = (parts: number) => {
    left -= parts;
    if (left < 0 || open.length > limits.depth) throw tooMuch();
  };
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  const damaged = () => new ImportError(`文件内部的 ${name} 已经损坏。请在 Word、WPS 中打开后另存为 .docx 再导入`);
  parser.on("error", () => {
    throw damaged();
  });
  parser.on("doctype", () => {
    throw new ImportError("文件内部有 Word 不会写的内容（DOCTYPE），为安全起见没有打开。请确认它的来源");
  });
  let attributes = 0;
  parser.on("attribute", () => {
    if (++attributes > limits.attributes) throw tooMuch();
    take(1);
  });
  parser.on("opentag", (tag) => {
    attributes = 0;
    take(2);
    const element: Element = { name: local(tag.name), attributes: byLocalName(tag.attributes), children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => open.pop());
  const keep = (text: string) => {
    const element = open.at(-1) as Element;
    if (element.name === "t" || element.name === "instrText") element.text += text;
  };
  parser.on("text", keep);
  parser.on("cdata", keep);
  decoded(zip, name, (text) => parser.write(text));
  parser.close();
  return root.children[0] ?? root;
}

/** UTF-8, or UTF-16 where the part says so by its first bytes. */
function decoded(zip: Zip, name: string, take: (text: string) => void): void {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  zip.read(name, (chunk) => {
    if (chunk.length === 0) return;
    decoder ??= new TextDecoder(encodingOf(chunk));
    take(decoder.decode(chunk, { stream: true }));
  });
  take(decoder?.decode() ?? "");
}

const encodingOf = ([first, second]: Uint8Array): string =>
  first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";

const local = (name: string): string => name.slice(name.indexOf(":") + 1);

function byLocalName(attributes: Readonly<Record<string, string>>): Record<string, string> {
  const named: Record<string, string> = Object.create(null);
  for (const [name, value] of Object.entries(attributes)) named[local(name)] ??= value;
  return named;
}

export const child = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((one) => one.name === name);

/** Of the element that is reached by these names, `val`. */
export function val(element: Element | undefined, ...path: readonly string[]): string | undefined {
  return path.reduce(child, element)?.attributes.val;
}

/** A switch such as `<w:b/>`: on where it is there and not said to be off. */
export function isOn(element: Element | undefined): boolean {
  return element !== undefined && !/^(?:0|false|off|none)$/.test(element.attributes.val ?? "");
}

export const nothing: Element = { name: "", attributes: {}, children: [], text: "" };

/** Of an AlternateContent: what is for newer programs, where it is there; it says the same as the fallback. */
export const chosen = (element: Element): Element => child(element, "Choice") ?? child(element, "Fallback") ?? nothing;

export function* all(element: Element | undefined, name: string): Generator<Element> {
  for (const one of element?.children ?? []) {
    if (one.name === name) yield one;
    yield* all(one, name);
  }
}
