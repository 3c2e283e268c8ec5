import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, test } from "node:test";
import type { Language, Line, Report } from "../../extension/core";
import { exportDocx } from "../../extension/core/office";
import { parse } from "../support/core";
import { filesIn, root } from "../support/root";
import { open, textOf, value } from "./package";

/** The tree as a reader sees it. */
const outline = ({ sections }: Report) =>
  sections.map(({ level, ordinal, title, runIn }) => `${level} ${ordinal?.text ?? ""}${title}${runIn ? " …" : ""}`);

const printed = new Set(["title", "addressee", "heading", "body", "organ", "date"]);

/** Only the mark behind 主送机关 is set right unasked. */
const asPrinted = ({ role, text }: Line) => (role === "addressee" ? text.replace(/:$/, "：") : text);

describe("whole reports: every word that is part of the document is printed, in its order, with the same outline", () => {
  for (const file of ["clean", "flawed"].flatMap((name) => filesIn(`test/reports/${name}`, /\.(?:md|txt)$/))) {
    test(basename(file), () => {
      const language: Language = file.endsWith(".md") ? "markdown" : "plaintext";
      const text = readFileSync(join(root, file), "utf8").replace(/^\ufeff/, "");
      const report = parse(text, language);
      const { paragraphs } = open(exportDocx(report, { profile: "submission" }));
      const lines = paragraphs
        .filter((paragraph) => !value(paragraph, "w:pPr/w:pStyle")?.startsWith("Table"))
        .map(textOf);
      const titles = new Set(report.title?.lines);
      const expected = report.lines.filter(({ role, index }) =>
        role === "title" ? titles.has(index) : printed.has(role),
      );
      const whole = (texts: readonly string[]) => texts.map((line) => line.replace(/^(\d\.) |\n/g, "$1")).join("");
      const body = lines.filter((line) => !/^附件：|^（此件.*）$/.test(line));
      assert.equal(whole(body), whole(expected.map(asPrinted)));
      const again = parse(lines.join("\n").replaceAll("\n\n", "\n"), "plaintext");
      if (report.language === "plaintext") assert.deepEqual(outline(again), outline(report));
      assert.equal(again.title?.text, report.title?.text);
      assert.equal(again.signed?.date, report.signed?.date);
    });
  }
});
