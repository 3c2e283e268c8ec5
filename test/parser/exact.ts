import assert from "node:assert/strict";
import type { Report } from "../../extension/core";

/** Every span is exact to the unit in the original text. */
export function assertExact(text: string, report: Report): void {
  for (const line of report.lines) {
    for (let i = 0; i < line.text.length; i++) assert.equal(text[line.at(i)], line.text[i]);
  }
  for (const section of report.sections) {
    const { ordinal } = section;
    if (ordinal) assert.equal(text.slice(ordinal.span.start, ordinal.span.end).replaceAll(/\*\*/g, ""), ordinal.text);
    assert.ok(section.span.start <= section.heading.start && section.heading.end <= section.span.end);
    for (const child of section.children) {
      assert.ok(child.span.start >= section.span.start && child.span.end <= section.span.end, child.title);
      assert.equal(child.parent, section);
    }
  }
}
