/** The third door of the core: Word documents. With its own packages, so a host asks for it only when it must. */
export * from "./document/blocks";
export { blocksOf, type DocumentOptions, type PrintedDocument } from "./document/compose";
export { type ElementSpec, type Elements, elementSpecs, readElement, shapes } from "./document/elements";
export { type Layout, type LayoutSettings, resolveLayout } from "./document/layout";
export { blanksSaid, leftOutSaid } from "./document/left-out";
export * from "./document/placed";
export { lookFonts, type ParagraphStyle, paragraphStyles } from "./document/styles";
export { type ExportOptions, exportDocx, isUntouchedExport } from "./docx";
