import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import type { Report } from "../../extension/core";
import { parse } from "../support/core";
import { filesIn, root } from "../support/root";
import { matchSnapshot } from "../support/snapshot";
import { assertExact } from "./exact";

/** What the parser saw, for people to read: what every line is, and the tree. */
function describeReport(report: Report): string {
  const lines = report.lines
    .filter((line) => line.role !== "blank")
    .map((line) => `${line.index + 1} ${line.role}${line.depth ? `#${line.depth}` : ""} ${line.text}`);
  const tree = report.sections.map((section) => {
    const marks = [section.runIn && !section.inline && "run-in", section.inline && "inline", ...section.roles].filter(
      Boolean,
    );
    return `${"  ".repeat(section.level - 1)}${section.line + 1} ${section.ordinal?.text ?? "-"}|${section.title}${marks.length ? ` [${marks.join(", ")}]` : ""}`;
  });
  const { type, year, organ, title, signed } = report;
  return [
    `type ${type?.id ?? "-"}, year ${year ? `${year.value} (${year.from})` : "-"}, organ ${organ ? `${organ.name} ${organ.kind} ${organ.level}` : "-"}`,
    `title ${title?.text ?? "-"}`,
    `signed ${signed?.date ?? "-"}`,
    "",
    ...lines,
    "",
    ...tree,
    "",
  ].join("\n");
}

describe("texts of every shape", () => {
  for (const file of filesIn("test/parser/fixtures", /\.(?:txt|md)$/)) {
    test(file, () => {
      const text = readFileSync(join(root, file), "utf8");
      const report = parse(text, file.endsWith(".md") ? "markdown" : "plaintext");
      matchSnapshot(`${file}.tree`, describeReport(report));
      assertExact(text, report);
    });
  }
});
