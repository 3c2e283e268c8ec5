import assert from "node:assert/strict";
import { test } from "node:test";
import { type Finding, rules } from "../../extension/core";
import { findingsOf, show } from "../support/core";
import { wrap } from "../support/marked";

/*
 * Complete statements with numbers that follow from one another never raise arithmetic; with one digit changed they do,
 * unless the changed number is, rounded as written, still right.
 */

const only = (id: string) => rules.filter((rule) => rule.id === id);
const found = (body: string, id = "arithmetic"): Finding[] => findingsOf(wrap(body), { rules: only(id) });

/** A fixed sequence, so that a failure can be repeated. */
function sequence(seed: number): (from: number, to: number) => number {
  let state = seed;
  return (from, to) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return from + Math.floor((state / 2 ** 32) * (to - from + 1));
  };
}

type Next = ReturnType<typeof sequence>;
interface Pattern {
  readonly name: string;
  numbers(next: Next): string[];
  text(n: string[]): string;
  /** Whether numbers with one digit changed still follow. */
  holds(n: number[], written: string[]): boolean;
}

const decimals = (text: string) => text.split(".")[1]?.length ?? 0;
const isRounded = (text: string, value: number) => Math.abs(Number(text) - value) <= 0.5 * 10 ** -decimals(text) + 1e-9;

function share(name: string, text: Pattern["text"]): Pattern {
  return {
    name,
    text,
    numbers(next) {
      const whole = next(20, 9000);
      const part = next(Math.ceil(whole / 10), whole);
      return [whole, part, ((part / whole) * 100).toFixed(next(0, 2))].map(String);
    },
    holds: ([whole = 0, part = 0], [, , rate = ""]) => isRounded(rate, (part / whole) * 100),
  };
}

function growth(name: string, text: Pattern["text"], sign = 1): Pattern {
  return {
    name,
    text,
    numbers(next) {
      const base = next(30, 5000);
      const now = base + sign * next(Math.ceil(base / 50), Math.floor(base / 2));
      return [now, base, ((sign * (now - base) * 100) / base).toFixed(next(0, 2))].map(String);
    },
    holds: ([now = 0, base = 1], [, , rate = ""]) => isRounded(rate, (sign * (now - base) * 100) / base),
  };
}

function sums(name: string, text: Pattern["text"]): Pattern {
  return {
    name,
    text,
    numbers(next) {
      const parts = [next(10, 900), next(10, 900), next(10, 900)];
      return [parts.reduce((a, b) => a + b), ...parts].map(String);
    },
    holds: ([whole = 0, ...parts]) => whole === parts.reduce((a, b) => a + b, 0),
  };
}

function points(name: string, text: Pattern["text"]): Pattern {
  return {
    name,
    text,
    numbers(next) {
      const [from, by] = [next(30, 60), next(2, 39)];
      return [from, from + by, by].map(String);
    },
    holds: ([from = 0, to = 0, by = 0]) => to - from === by,
  };
}

const patterns: Pattern[] = [
  share("审结率", ([a, b, c]) => `受理行政复议申请${a}件，审结${b}件，审结率${c}%。`),
  share("成功率", ([a, b, c]) => `全县调解矛盾纠纷${a}件，调解成功${b}件，涉及金额3200万元，成功率为${c}%。`),
  share("出庭率", ([a, b, c]) => `行政机关负责人应出庭${a}件，实际出庭${b}件，出庭应诉率${c}%。`),
  share("占", ([a, b, c]) => `办理法律援助案件${a}件，其中农民工案件${b}件，占${c}%。`),
  share("整改率", ([a, b, c]) => `发现问题${a}个，截至2024年12月底整改到位${b}个，整改率达${c}%。`),
  growth("较…的", ([c, a, b]) => `收到申请${c}件，较2023年的${a}件增长${b}%。`),
  growth("由…到", ([c, a, b]) => `网上办件由${a}件增加到${c}件，增长${b}%。`),
  growth("下降", ([c, a, b]) => `开展检查${c}次，比上年的${a}次下降${b}%。`, -1),
  growth("降幅", ([c, a, b]) => `现场检查由2023年的${a}次减少至${c}次，降幅${b}%。`, -1),
  points("百分点", ([a, b, c]) => `办结率从${a}%提高到${b}%，提高${c}个百分点。`),
  points("较…的百分点", ([a, b, c]) => `整改率达${b}%，较6月底的${a}%提高${c}个百分点。`),
  sums("其他", ([a, b, c, d]) => `审查各类事项${a}件，其中合同${b}件、决策事项${c}件、其他文件${d}件。`),
  sums("包括", ([a, b, c, d]) => `共审查事项${a}件，包括合同${b}件、决策${c}件、文件${d}件。`),
  sums("括号", ([a, b, c, d]) => `办理案件${a}件（简易程序${b}件、一般程序${c}件、听证程序${d}件）。`),
  sums("共", ([a, b, c, d]) => `审查合同${b}件、决策${c}件、文件${d}件，共${a}件。`),
];

for (const [index, pattern] of patterns.entries()) {
  const next = sequence(index + 1);
  const cases = Array.from({ length: 60 }, () => pattern.numbers(next));

  test(`${pattern.name}: numbers that follow are left alone`, () => {
    const body = cases.map((numbers) => pattern.text(numbers)).join("");
    assert.deepEqual(
      found(body).map((finding) => show(wrap(body), finding)),
      [],
    );
  });

  test(`${pattern.name}: one digit changed is found`, () => {
    for (const numbers of cases) {
      const changed = changeDigit(numbers, next);
      if (pattern.holds(changed.map(Number), changed)) continue;
      const body = pattern.text(changed);
      assert.equal(found(body).length > 0, true, `${pattern.text(numbers)} → ${body}`);
    }
  });
}

/** Another digit at one place; no number begins with 0. */
function changeDigit(numbers: readonly string[], next: Next): string[] {
  const which = next(0, numbers.length - 1);
  const number = numbers[which] as string;
  const places = [...number.matchAll(/\d/g)].map((match) => match.index);
  const place = places[next(0, places.length - 1)] as number;
  const old = Number(number[place]);
  const digit = place === 0 ? (old % 9) + 1 : (old + next(1, 9)) % 10;
  const changed = `${number.slice(0, place)}${digit}${number.slice(place + 1)}`;
  return numbers.map((one, i) => (i === which ? changed : one));
}

test("a total that is repeated with other digits is a conflict, the same total is none", () => {
  const texts = [
    (n: number) => `2024年，全县共办理法律援助案件${n}件，群众满意。`,
    (n: number) => `2024年收到行政复议申请${n}件，渠道畅通。`,
    (n: number) => `全年调解矛盾纠纷${n}件，无一激化。`,
  ];
  const next = sequence(99);
  for (const text of texts) {
    const n = next(100, 999);
    assert.deepEqual(found(`${text(n)}\n\n做实为民服务。${text(n)}`, "conflicting-figures"), []);
    const [finding, ...rest] = found(`${text(n)}\n\n做实为民服务。${text(n + 9)}`, "conflicting-figures");
    assert.equal(rest.length, 0);
    assert.match(finding?.message ?? "", new RegExp(`这里是${n + 9}件.*写的是${n}件`));
    assert.equal(finding?.related?.length, 1);
  }
});
