import assert from "node:assert/strict";
import { test } from "node:test";
import { wrap } from "../support/marked";
import { TestServer } from "./server";

const uri = "file:///report/2024.md";

test("a problem's code leads to the page of its rule, which says why in Markdown", async (t) => {
  const server = await TestServer.start(t);
  await server.open(uri, wrap("一是完善制度。二是是强化监督。"));
  await server.until(() => server.problems(uri).length > 0, "problems");
  const [problem] = server.problems(uri);
  assert.equal(problem?.codeDescription?.href, "zhibi-rule:/duplicated-ordinal.md");
  const page = await server.request<string>("zhibi/rulePage", { rule: "duplicated-ordinal" });
  assert.match(page, /^# .*[\u4e00-\u9fff]/);
  assert.ok(page.includes("duplicated-ordinal") && page.includes("二是是"));
});

test("a rule that is not there has no page", async (t) => {
  const server = await TestServer.start(t);
  assert.equal(await server.request("zhibi/rulePage", { rule: "none" }), null);
});
