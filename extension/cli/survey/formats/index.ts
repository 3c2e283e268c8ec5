import { inColumns } from "../../formats/columns";
import type { Collected } from "../collected";
import { page } from "../page";
import type { SurveyFormat } from "../plan";
import { glance, sheets, single } from "../sheets";
import { summary } from "./summary";

/** The rows in one of the formats, whole. */
export async function render(rows: Collected, format: SurveyFormat): Promise<Uint8Array> {
  return formats[format](rows);
}

const formats: Readonly<Record<SurveyFormat, (rows: Collected) => Uint8Array | Promise<Uint8Array>>> = {
  table: (rows) => Buffer.from(`${inColumns(glance(rows))}\n${summary(rows)}\n`),
  ndjson: (rows) => joined(rows, "", "\n", "\n"),
  json: (rows) => joined(rows, "[\n", ",\n", "\n]\n"),
  csv: (rows) => Buffer.from(tables().toCsv(single(rows))),
  xlsx: (rows) => tables().toXlsx(sheets(rows)),
  html: (rows) => Buffer.concat([...page(rows)].map((piece) => Buffer.from(piece))),
};

const tables = () => require("../../../core/tables") as typeof import("../../../core/tables");

function joined(rows: Iterable<object>, open: string, between: string, close: string): Uint8Array {
  return Buffer.from(open + [...rows].map((row) => JSON.stringify(row)).join(between) + close);
}
