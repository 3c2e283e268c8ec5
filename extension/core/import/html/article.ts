import { attribute, type Element, isElement, isHidden, type Node } from "./tree";

/*
 * Where the text is on a page: the innermost element that holds most of the Chinese that is no link. Navigation, lists of
 * related texts and footers are links or little; an article is neither. So no list of the names that site builders give
 * their boxes is needed.
 */

/** An element that holds less than this share of the text around it is only a part of the article. */
const most = 0.7;

const asides = new Set(["nav", "footer", "aside", "header"]);
const asideNames =
  /(?:^|[\s_-])(?:nav|menu|crumbs?|breadcrumb|footer|foot|(?:bd|b)?share\w*|related|sidebar|copyright|toolbar)(?:$|[\s_-])/i;

/** An aside says little by itself; what says more is the article under such a name. */
const asideSays = 300;

/** Around the article: navigation and the like; headers and footers of pages that LibreOffice has written. */
export function isAside(element: Element): boolean {
  const named =
    asides.has(element.tagName) ||
    element.attrs.some(
      ({ name, value }) =>
        ((name === "class" || name === "id") && asideNames.test(value)) ||
        (name === "title" && /^(?:header|footer)$/.test(value)),
    );
  return named && weigh(element, new Map()) < asideSays;
}

/** Where most of the text is; `weight`: how much Chinese it holds outside of links. */
export function findArticle(html: Element): { readonly article: Element; readonly weight: number } {
  const weights = new Map<Element, number>();
  weigh(html, weights);
  let article = html;
  for (;;) {
    const weight = weights.get(article) ?? 0;
    const inner: Element | undefined = article.childNodes.find(
      (node): node is Element =>
        isElement(node) && !inline.has(node.tagName) && (weights.get(node) ?? 0) > weight * most,
    );
    if (!inner) return { article, weight };
    article = inner;
  }
}

/** A paragraph or a part of one. */
const inline = new Set(["p", "span", "font", "b", "strong"]);

/** Chinese characters outside of links, of each element. */
function weigh(node: Node, weights: Map<Element, number>): number {
  if (node.nodeName === "#text") return ("value" in node ? node.value.match(/[\u4e00-\u9fff]/g)?.length : 0) ?? 0;
  if (!isElement(node) || isHidden(node) || (node.tagName === "a" && attribute(node, "href"))) return 0;
  let weight = 0;
  for (const child of node.childNodes) weight += weigh(child, weights);
  weights.set(node, weight);
  return weight;
}
