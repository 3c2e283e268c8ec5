import assert from "node:assert/strict";
import { test } from "node:test";
import { defaultFileConfig, type FileConfig, lint } from "../../extension/core";
import { parse } from "../support/core";
import { wrap } from "../support/marked";

const body = "目前已调解矛盾纠纷12件。一是制度不全。二是是人手不足。";

function rulesOf(text: string, config: Partial<FileConfig> = {}): string[] {
  return lint(parse(text, "markdown"), { config: { ...defaultFileConfig, ...config } }).map(({ rule }) => rule);
}

test("a comment above a paragraph silences the rules it names, for that paragraph only", () => {
  assert.deepEqual(rulesOf(wrap(body)), ["metric-without-baseline", "duplicated-ordinal"]);
  const comment = "<!-- zhibi-ignore-next metric-without-baseline: 按上级口径 -->";
  assert.deepEqual(rulesOf(wrap(`${comment}\n${body}`)), ["duplicated-ordinal"]);
  assert.deepEqual(rulesOf(wrap(`${comment}\n\n有关工作。\n\n${body}`)), [
    "metric-without-baseline",
    "duplicated-ordinal",
  ]);
});

test("several comments above one another, several rules in one, and all rules", () => {
  const one = "<!-- zhibi-ignore-next metric-without-baseline: 甲 -->";
  const two = "<!-- zhibi-ignore-next duplicated-ordinal：乙 -->";
  assert.deepEqual(rulesOf(wrap(`${one}\n${two}\n${body}`)), []);
  assert.deepEqual(
    rulesOf(wrap(`<!-- zhibi-ignore-next duplicated-ordinal，metric-without-baseline: 丙 -->\n${body}`)),
    [],
  );
  assert.deepEqual(rulesOf(wrap(`<!-- zhibi-ignore-next *: 丁 -->\n${body}`)), []);
});

test("the configuration ignores by text, and a name that is allowed is left alone", () => {
  const ignore = [{ rule: "metric-without-baseline", text: "调解矛盾纠纷", reason: "按上级口径" }];
  assert.deepEqual(rulesOf(wrap(body), { ignore }), ["duplicated-ordinal"]);
  assert.deepEqual(
    rulesOf(wrap(body), { ignore: [{ ...ignore[0], text: "别处的话" } as (typeof ignore)[0]] }).length,
    2,
  );
  assert.deepEqual(rulesOf(wrap(body), { allowedNames: ["目前已调解矛盾纠纷12件"] }), ["duplicated-ordinal"]);
  assert.deepEqual(rulesOf(wrap(body), { allowedNames: ["目前已调解"] }).length, 2);
});

test("severities: off, milder, and never harder than what a rule calls a hint", () => {
  assert.deepEqual(rulesOf(wrap(body), { severities: { "duplicated-ordinal": "off" } }), ["metric-without-baseline"]);
  const found = lint(parse(wrap(body)), {
    config: { ...defaultFileConfig, severities: { "duplicated-ordinal": "info" } },
  });
  assert.deepEqual(
    found.map(({ severity }) => severity),
    ["warning", "info"],
  );
});
