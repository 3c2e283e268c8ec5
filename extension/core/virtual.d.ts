/** Made by scripts/build.mjs from the files that are there, so that a new rule or report type is one file or folder and no list. */
declare module "zhibi:rules" {
  /** The default exports of `core/rules/*.ts`, by file name. */
  const rules: readonly import("./types").Rule[];
  export default rules;
}
declare module "zhibi:templates" {
  /** `templates/<id>/type.json` with its `skeleton.md`, by folder name. */
  const types: readonly import("./types").ReportType[];
  export default types;
}
