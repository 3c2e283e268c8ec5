import type { ScanMarkdown } from "../core";

/** The Markdown parser is a bundle of its own, loaded only where a text has constructs that need it. */
export const scanMarkdown: ScanMarkdown = (text) =>
  (require("../core/parse/markdown") as typeof import("../core/parse/markdown")).scanMarkdown(text);
