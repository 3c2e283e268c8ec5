import assert from "node:assert/strict";
import { test } from "node:test";
import { metricsOf } from "../../extension/core";
import { parse } from "../support/core";
import { wrap } from "../support/marked";

const figures = (body: string) =>
  metricsOf(parse(wrap(body))).map(({ said, subject, value, unit }) => `${said} ${subject} ${value}${unit}`);

test("figures have a value, a unit and a subject", () => {
  assert.deepEqual(figures("全年共办理法律援助案件283件，挽回损失约257.3万元，调解成功率达98%以上。"), [
    "283件 法律援助案件 283件",
    "257.3万元 挽回损失 257.3万元",
    "98% 调解成功率 98%",
  ]);
});

test("codes are no figures", () => {
  assert.deepEqual(figures("构建“1+3+13”体系，“12·4”期间接听12348热线，打造15分钟服务圈。"), []);
});
