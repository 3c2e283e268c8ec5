import templates from "zhibi:templates";
import type { ReportType } from "../types";
import { extend, type ReportTypeFile } from "./extend";

const files: readonly (ReportTypeFile | ReportType)[] = templates;

function complete(file: ReportTypeFile | ReportType): ReportType {
  if (!("extends" in file)) return file;
  const base = files.find(({ id }) => id === file.extends);
  if (!base) throw new Error(`${file.id} extends ${file.extends}, which does not exist`);
  return extend(complete(base), file);
}

/** The types that Zhibi brings. */
export const builtinTypes: readonly ReportType[] = files.map(complete);
