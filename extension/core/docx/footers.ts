import type { Layout } from "../document/layout";
import { el, escaped, namespaces, xml } from "./xml";

/** Odd pages have their number at the right, even ones at the left, each one character in (GB/T 9704—2012 7.5). */
export function footerXml(layout: Layout, side: "left" | "right"): string {
  const properties = el(
    "w:pPr",
    null,
    el("w:pStyle", "Footer"),
    el("w:ind", { [`w:${side}Chars`]: 100, [`w:${side}`]: layout.character }),
    el("w:jc", side),
  );
  return xml(el("w:ftr", namespaces, el("w:p", null, properties, pageNumber(layout.pageNumber))));
}

const hinted = el("w:rPr", null, el("w:rFonts", { "w:hint": "eastAsia" }));
const run = (...content: string[]) => el("w:r", null, hinted, ...content);
const text = (content: string) => (content ? run(`<w:t xml:space="preserve">${escaped(content)}</w:t>`) : "");
const part = (type: string) => run(el("w:fldChar", { "w:fldCharType": type }));

/** `— 1 —`: what stands around the 1, and the field in its place. */
function pageNumber(form: string): string {
  const at = form.indexOf("1");
  const [before, after] = at < 0 ? [form, ""] : [form.slice(0, at), form.slice(at + 1)];
  const field =
    part("begin") +
    run('<w:instrText xml:space="preserve"> PAGE </w:instrText>') +
    part("separate") +
    run("<w:t>1</w:t>") +
    part("end");
  return text(before) + field + text(after);
}
