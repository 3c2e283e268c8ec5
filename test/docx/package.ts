/** A .docx taken apart for tests: parts as trees, values by path. */
import assert from "node:assert/strict";
import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { exportDocx } from "../../extension/core/office";
import { findingsOf, parse } from "../support/core";

export interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Node | string)[];
}

/** @throws where the text is not well-formed XML. */
export function readXml(text: string): Node {
  const parser = new SaxesParser();
  const root: Node & { children: Node[] } = { name: "", attributes: {}, children: [] };
  const open: { name: string; attributes: Record<string, string>; children: (Node | string)[] }[] = [root];
  parser.on("opentag", ({ name, attributes }) => {
    const node = { name, attributes: { ...attributes } as Record<string, string>, children: [] };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on("closetag", () => open.pop());
  parser.on("text", (content) => open.at(-1)?.children.push(content));
  parser.write(text).close();
  return elements(root)[0] as Node;
}

export const elements = (node: Node): Node[] => node.children.filter((child) => typeof child !== "string");

/** `w:pPr/w:ind@w:left`: the first of each name; without `@`, `w:val`. undefined: it is not there. */
export function value(node: Node | undefined, path: string): string | undefined {
  const [names, attribute = "w:val"] = path.split("@") as [string, string?];
  return find(node, names)?.attributes[attribute];
}

export const find = (node: Node | undefined, path: string): Node | undefined =>
  path
    .split("/")
    .filter(Boolean)
    .reduce<Node | undefined>((at, name) => at && elements(at).find((child) => child.name === name), node);

export function* all(node: Node, name: string): Generator<Node> {
  for (const child of elements(node)) {
    if (child.name === name) yield child;
    yield* all(child, name);
  }
}

/** What is printed of a node; line breaks as \n, tabs as \t. */
export const textOf = (node: Node): string =>
  elements(node)
    .map((child) => {
      if (child.name === "w:t") return child.children.join("");
      if (child.name === "w:br") return "\n";
      return child.name === "w:tab" && node.name === "w:r" ? "\t" : textOf(child);
    })
    .join("");

export interface Opened {
  readonly parts: Readonly<Record<string, Node>>;
  readonly body: Node;
  readonly paragraphs: readonly Node[];
  style(id: string): Node;
  /** The paragraph that begins so. */
  paragraph(start: string): Node;
}

export function open(bytes: Uint8Array): Opened {
  const files = Object.entries(unzipSync(bytes));
  const parts = Object.fromEntries(files.map(([name, content]) => [name, readXml(strFromU8(content))]));
  const body = find(parts["word/document.xml"], "w:body") as Node;
  const paragraphs = [...all(body, "w:p")];
  const named = <T>(found: T | undefined, what: string): T => {
    assert.ok(found, `no ${what}`);
    return found;
  };
  return {
    parts,
    body,
    paragraphs,
    style: (id) =>
      named(
        elements(parts["word/styles.xml"] as Node).find((style) => style.attributes["w:styleId"] === id),
        id,
      ),
    paragraph: (start) =>
      named(
        paragraphs.find((paragraph) => textOf(paragraph).startsWith(start)),
        start,
      ),
  };
}

type Options = Parameters<typeof exportDocx>[1];

/** Markdown → .docx as the hosts do it; 上报版 unless said otherwise. */
export const bytesOf = (text: string, options: Partial<Options> = {}): Uint8Array =>
  exportDocx(parse(text, "markdown"), { profile: "submission", ...options });

export const exported = (text: string, options: Partial<Options> = {}): Opened => open(bytesOf(text, options));

export const withFindings = (text: string): Opened => {
  const report = parse(text, "markdown");
  return open(exportDocx(report, { profile: "web", findings: findingsOf(text, { language: "markdown" }) }));
};
