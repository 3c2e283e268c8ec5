/** The sheets alone, for a browser that makes a PDF of them. What is to be printed stands in the page as JSON. */
import type { PrintedPages } from "../../protocol";
import { Typesetter } from "./layout/pages";
import { Sheet } from "./sheet";

export function PrintView() {
  const { blocks, layout }: PrintedPages = JSON.parse(document.getElementById("print")?.textContent ?? "");
  return new Typesetter()
    .pages(blocks, layout)
    .map((page, i) => <Sheet key={i} page={page} number={i + 1} layout={layout} marked={new Map()} here={null} />);
}
