import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import type { TypedReport } from "../../extension/core";
import { readFrame } from "../../extension/core/roll/read/frame";
import { readChapters } from "../../extension/core/roll/read/chapters";
import { readPlan } from "../../extension/core/roll/read/plan";
import { textOf } from "../../extension/core/roll/read/places";
import { Affinity } from "../../extension/core/roll/write/affinity";
import { mainPart } from "../../extension/core/roll/write/match";
import { parse } from "../support/core";
const dirs = ["/work/shared/corpus/", "test/reports/clean/"];
test("dump", () => {
  for (const d of dirs) for (const f of readdirSync(d)) {
    const r = parse(readFileSync(d + f, "utf8").replace(/^\ufeff/, ""), f.endsWith("md") ? "markdown" : "plaintext") as TypedReport;
    const ch = readChapters(r, readFrame(r).body);
    const plan = readPlan(r, ch.filter((c) => c.part?.year === "plan"));
    const groups = ch.filter((c) => c.part === mainPart(r)).flatMap((c) => c.groups);
    const it = plan.items.map((i) => ({ title: i.title, text: i.pieces.map(textOf).join("") }));
    const un = groups.flatMap((g) => g.units.map((u) => ({ title: `${u.section?.title ?? ""} ${g.section?.title ?? ""}`, text: u.pieces.map(textOf).join("") })));
    const a = new Affinity([...it, ...un]);
    console.log("=====", f); plan.items.forEach((i, n) => console.log(n, i.title));
    un.forEach((u) => { const s = it.map((t, n) => [n, a.of(t, u)] as const).sort((x, y) => y[1] - x[1]).slice(0, 3); console.log("   ", u.title.trim().slice(0, 30) + " " + u.text.slice(0,16), "|", s.map(([n, x]) => `${n}:${x.toFixed(2)}`).join("  ")); });
  }
});
