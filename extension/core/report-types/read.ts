import type { Schema } from "@cfworker/json-schema";
import schema from "../../../schemas/report-type.schema.json";
import type { ConfigError } from "../config-types";
import { jsonReader, type Path, type Reading } from "../read-json";
import { unknownPlaceholders } from "../template";
import type { ReportType } from "../types";
import { builtinTypes } from "./builtin";
import { extend, type ReportTypeFile } from "./extend";

const read = jsonReader(schema as Schema);

/**
 * A user's own type: `.zhibi/templates/<id>/type.json` and `skeleton.md`. Errors carry offsets in `json`; those of the
 * skeleton say so. A type with errors is no type.
 */
export function parseReportType(
  id: string,
  json: string,
  skeleton: string,
): { type: ReportType | null; errors: readonly ConfigError[] } {
  const reading = read(json);
  if (reading.errors.length) return { type: null, errors: reading.errors };
  if (reading.value === undefined) return { type: null, errors: [{ message: "这个文件是空的。", start: 0, end: 0 }] };
  const { $schema: _, ...file } = reading.value as { $schema?: string } & (ReportType | ReportTypeFile);
  const base = "extends" in file ? (builtinTypes.find((type) => type.id === file.extends) ?? null) : undefined;
  const errors = [...findMistakes(id, file, base, reading), ...skeletonMistakes(skeleton)];
  if (errors.length || base === null) return { type: null, errors };
  const own = { ...file, skeleton };
  return { type: base ? extend(base, own as ReportTypeFile) : (own as ReportType), errors };
}

/** What a schema cannot say. `base`: null where it does not exist, undefined where none is named. */
function findMistakes(
  id: string,
  file: ReportType | ReportTypeFile,
  base: ReportType | null | undefined,
  { place }: Reading,
): ConfigError[] {
  const errors: ConfigError[] = [];
  const report = (path: Path, message: string) => errors.push({ message, ...place(path) });
  if (file.id !== id) report(["id"], `“id”是“${file.id}”，文件夹名是“${id}”，两者要一致。`);
  if (base === null && "extends" in file) {
    const known = builtinTypes.map((type) => type.id).join("、");
    report(["extends"], `没有“${file.extends}”这个内置文种；可以写的有：${known}。`);
  }
  for (const list of ["sections", "elements"] as const) {
    const items = file[list] ?? [];
    const known = new Set(base?.[list].map((item) => item.id));
    items.forEach((item, i) => {
      const name = `“${list} › 第 ${i + 1} 项”`;
      if (items.findIndex((other) => other.id === item.id) < i)
        report([list, i, "id"], `${name}的 id“${item.id}”前面已经用过。`);
      const missing = known.has(item.id) ? [] : required[list].filter((property) => !(property in item));
      if (base && missing.length) {
        const names = missing.map((property) => `“${property}”`).join("、");
        report([list, i], `${name}“${item.id}”是“${base.id}”没有的，要写全，还缺少 ${names}。`);
      }
    });
  }
  file.sections?.forEach((section, i) => {
    for (const property of ["heading", "scaffold"] as const) {
      for (const name of unknownPlaceholders(section[property] ?? "")) {
        report(["sections", i, property], placeholderMessage(`“sections › 第 ${i + 1} 项 › ${property}”`, name));
      }
    }
  });
  return errors;
}

const required = {
  sections: schema.then.properties.sections.items.required,
  elements: schema.then.properties.elements.items.required,
};

function skeletonMistakes(skeleton: string): ConfigError[] {
  const at = { start: 0, end: 0 };
  if (!skeleton.trim()) return [{ message: "同一文件夹里的 skeleton.md 是空的，请写上新建报告时的全文。", ...at }];
  return unknownPlaceholders(skeleton).map((name) => {
    const line = skeleton.slice(0, skeleton.indexOf(`{{${name}}}`)).split(/\r\n|\r|\n/).length;
    return { message: placeholderMessage(`同一文件夹里的 skeleton.md 第 ${line} 行`, name), ...at };
  });
}

function placeholderMessage(where: string, name: string): string {
  return `${where}有不认识的占位符“{{${name}}}”；可以写的有：{{organ}} 单位名称、{{year}} 报告年度、{{next}} 下一年度、{{previous}} 上一年度。`;
}
