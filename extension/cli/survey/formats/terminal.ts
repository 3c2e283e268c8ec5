import { severityNames } from "../../../core";
import type { Collected } from "../collected";
import type { Row } from "../row";
import { type Column, keptName, missingOf, severities } from "../sheets";
import { summary } from "./summary";

/** What fits a terminal; the whole of it is in the other formats. */
const columns: readonly Column<Row>[] = [
  { header: "单位", width: 28, type: "text", cell: (row) => row.organ ?? row.file },
  { header: "年度", width: 4, type: "number", cell: (row) => row.year },
  { header: "缺项", width: 4, type: "number", cell: (row) => (row.type ? missingOf(row) : null) },
  { header: "报送", width: 8, type: "text", cell: (row) => keptName(row.submitted) },
  { header: "公开", width: 8, type: "text", cell: (row) => keptName(row.published) },
  { header: "字数", width: 6, type: "number", cell: (row) => (row.type ? row.characters : null) },
  ...severities.map(
    (severity): Column<Row> => ({
      header: severityNames[severity],
      width: 4,
      type: "number",
      cell: (row) => (row.type ? row.severities[severity] : null),
    }),
  ),
  { header: "说明", width: 0, type: "text", cell: (row) => row.reason },
];

export function terminal(rows: Collected): string {
  const lines = [columns.map(({ header, width, type }) => fit(header, width, type))];
  for (const row of rows) lines.push(columns.map(({ cell, width, type }) => fit(String(cell(row) ?? ""), width, type)));
  const table = lines.map((cells) => `${cells.join("  ").trimEnd()}\n`).join("");
  return `${table}\n${summary(rows)}\n`;
}

/** A Chinese character takes two columns of a terminal. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;
const widthOf = (character: string) => (wide.test(character) || (character.codePointAt(0) as number) > 0xffff ? 2 : 1);

/** To exactly `width` columns, cut with …… where it is longer; 0: as it is. What is in a text must not steer the terminal. */
function fit(raw: string, width: number, type: Column<Row>["type"]): string {
  const text = raw.replace(/\p{Cc}/gu, " ");
  if (width === 0) return text;
  const characters = [...text];
  let total = characters.reduce((sum, character) => sum + widthOf(character), 0);
  if (total > width) {
    while (total > width - 2) total -= widthOf(characters.pop() as string);
    characters.push("…");
    total += 1;
  }
  const padding = " ".repeat(width - total);
  return type === "number" ? padding + characters.join("") : characters.join("") + padding;
}
