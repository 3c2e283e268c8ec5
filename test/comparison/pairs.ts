import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { TypedReport } from "../../extension/core";
import { parse } from "../support/core";
import { root } from "../support/root";

const folder = join(root, "test/comparison/pairs");

/** A report whose figures are labelled: `120件{apply}`; the same label in two years is the same thing. */
export interface Labelled {
  readonly report: TypedReport;
  /** End of the labelled figure → label. */
  readonly labels: ReadonlyMap<number, string>;
}

export interface Pair {
  readonly name: string;
  readonly previous: Labelled;
  readonly current: Labelled;
}

/** `NAME-2023.txt` and `NAME-2024.txt` of test/comparison/pairs. */
export function pairs(): Pair[] {
  const files = readdirSync(folder).sort();
  return files
    .filter((file) => file.includes("-2024."))
    .map((file) => ({
      name: file.slice(0, file.indexOf("-2024")),
      current: read(file),
      previous: read(file.replace("-2024", "-2023")),
    }));
}

function read(file: string): Labelled {
  const labels = new Map<number, string>();
  let text = "";
  let done = 0;
  const source = readFileSync(join(folder, file), "utf8");
  for (const match of source.matchAll(/\{(\w+)\}/g)) {
    text += source.slice(done, match.index);
    done = match.index + match[0].length;
    labels.set(text.length, match[1] as string);
  }
  const report = parse(text + source.slice(done), file.endsWith(".md") ? "markdown" : "plaintext");
  if (!report.type) throw new Error(`${file} is not recognised`);
  return { report: report as TypedReport, labels };
}
