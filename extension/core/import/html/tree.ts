import { type DefaultTreeAdapterMap, defaultTreeAdapter, Parser, type TreeAdapter } from "parse5";
import { ImportError } from "../error";

type Map = DefaultTreeAdapterMap;
export type Node = Map["childNode"];
export type Element = Map["element"];

/** Beyond any page with an article on it. */
const limits = { brackets: 400_000, depth: 250, elements: 50_000, attributes: 100_000, ofOneTag: 500 };
const step = 32 << 10;

const tooMuch = () =>
  new ImportError("网页的结构复杂得不正常，没有导入。请在浏览器中复制正文，粘贴到编辑器里，再用“整理粘贴文本”整理");

/** A page as a tree, made by the rules of browsers. @throws ImportError where it is beyond the limits, at once. */
export function parsePage(html: string): Element {
  // Before the parser sees it: of a page of nothing but `<` it makes an error or a comment for each.
  let brackets = 0;
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at + 1))
    if (++brackets > limits.brackets) throw tooMuch();
  let elements = 0;
  let attributes = 0;
  const count = (more: number) => {
    attributes += more;
    if (attributes > limits.attributes) throw tooMuch();
  };
  const depths = new WeakMap<object, number>();
  const below = (parent: object, node: object) => {
    const depth = (depths.get(parent) ?? 0) + 1;
    if (depth > limits.depth) throw tooMuch();
    depths.set(node, depth);
  };
  const counted: TreeAdapter<Map> = {
    ...defaultTreeAdapter,
    createElement: (name, namespace, own) => {
      count(own.length);
      if (++elements > limits.elements) throw tooMuch();
      return defaultTreeAdapter.createElement(name, namespace, own);
    },
    appendChild: (parent, node) => {
      below(parent, node);
      defaultTreeAdapter.appendChild(parent, node);
    },
    insertBefore: (parent, node, before) => {
      below(parent, node);
      defaultTreeAdapter.insertBefore(parent, node, before);
    },
  };
  const parser = new Parser<Map>({ treeAdapter: counted, scriptingEnabled: false });
  const { onEndTag } = parser;
  parser.onEndTag = (token) => {
    count(token.attrs.length);
    onEndTag.call(parser, token);
  };
  // Bit by bit, since parse5 compares each attribute of a tag with all before it.
  for (let at = 0; at === 0 || at < html.length; at += step) {
    parser.tokenizer.write(html.slice(at, at + step), at + step >= html.length);
    if (openAttributes(parser) > limits.ofOneTag) throw tooMuch();
  }
  return parser.document.childNodes.find((node): node is Element => node.nodeName === "html") as Element;
}

/** Attributes of the tag that is being read. */
function openAttributes({ tokenizer }: Parser<Map>): number {
  const { currentToken } = tokenizer as unknown as { currentToken: { readonly attrs?: readonly unknown[] } | null };
  return currentToken?.attrs?.length ?? 0;
}

export const isElement = (node: Node): node is Element => "tagName" in node;

export const attribute = (element: Element, name: string): string =>
  element.attrs.find((one) => one.name === name)?.value ?? "";

/** All elements below, in the order of the page. */
export function* descendants(element: Element): Generator<Element> {
  for (const node of element.childNodes) {
    if (!isElement(node)) continue;
    yield node;
    yield* descendants(node);
  }
}

/** Never part of what is read: scripts, forms, what is not shown. An article that only a script makes visible is read. */
export function isHidden(element: Element): boolean {
  return (
    unseen.has(element.tagName) ||
    element.attrs.some(
      ({ name, value }) => name === "hidden" || (name === "style" && /display\s*:\s*none/i.test(value)),
    )
  );
}

const unseen = new Set(
  "script style noscript template iframe object embed svg canvas audio video select option button input textarea head link meta map".split(
    " ",
  ),
);

/** The words of an element on one line. */
export function textOf(node: Node): string {
  if (node.nodeName === "#text") return (node as Map["textNode"]).value;
  return isElement(node) && !isHidden(node) ? node.childNodes.map(textOf).join("") : "";
}
