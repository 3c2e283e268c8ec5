import assert from "node:assert/strict";
import { test } from "node:test";
import type { Surroundings } from "../../extension/protocol";
import { wrap } from "../support/marked";
import { TestServer } from "./server";

const uri = "file:///report/%E8%8D%89%E7%A8%BF/2024.txt"; // 草稿/2024.txt
const configUri = "file:///report/.zhibi.json";
const flawed = wrap("一是完善制度。二是是强化监督。");

function withConfig(config: object | string): Surroundings {
  const text = typeof config === "string" ? config : JSON.stringify(config);
  return { config: { uri: configUri, text }, templates: [], terms: null, matches: null };
}

test("the nearest .zhibi.json sets severities, and holds from the first check on", async (t) => {
  const server = await TestServer.start(t);
  server.surroundings = withConfig({ rules: { "duplicated-ordinal": "hint" } });
  await server.open(uri, flawed);
  await server.until(() => server.problems(uri).length > 0, "problems");
  assert.deepEqual(server.status(uri)?.counts, { error: 0, warning: 0, info: 0, hint: 1 });
});

test("it says by glob what is no report, and changes hold at once", async (t) => {
  const server = await TestServer.start(t);
  server.surroundings = withConfig({ reportTypes: { "草稿/*.txt": null } });
  await server.open(uri, flawed);
  assert.equal(server.status(uri)?.type, null);
  server.surroundings = withConfig({});
  server.notify("zhibi/surroundingsChanged", null);
  await server.until(() => server.problems(uri).length === 1, "problems");
  assert.equal(server.status(uri)?.type?.id, "department");
});

test("a question asked while it changes is answered by what holds in the end", async (t) => {
  const server = await TestServer.start(t);
  await server.open(uri, flawed);
  /** A change of the file that the client is slow to read. */
  const change = () => {
    let done = () => {};
    server.lookingAround = new Promise((resolve) => {
      done = resolve;
    });
    server.notify("zhibi/surroundingsChanged", null);
    return () => done();
  };
  const first = change();
  const asked = server.request<unknown>("zhibi/sections", { uri });
  const second = change();
  first();
  setTimeout(second, 50);
  assert.ok(await asked, "it is still a report");
});

test("its ignore list drops findings", async (t) => {
  const server = await TestServer.start(t);
  server.surroundings = withConfig({
    ignore: [{ rule: "duplicated-ordinal", file: "草稿/2024.txt", text: "二是是强化监督", reason: "原文如此" }],
  });
  await server.open(uri, flawed);
  assert.deepEqual(server.status(uri)?.counts, { error: 0, warning: 0, info: 0, hint: 0 });
});

test("what is wrong in it is shown there, and goes when it is repaired", async (t) => {
  const server = await TestServer.start(t);
  server.surroundings = withConfig('{ "rules": { "duplicated-ordinal": "fatal" } }');
  await server.open(uri, flawed);
  await server.until(() => server.problems(configUri).length > 0, "problems of the configuration");
  assert.match(String(server.problems(configUri)[0]?.message), /[\u4e00-\u9fff]/);
  server.surroundings = withConfig({});
  server.notify("zhibi/surroundingsChanged", null);
  await server.until(() => server.problems(configUri).length === 0, "no problems of the configuration");
});

test("a report type of the workspace is known beside those of Zhibi, and its mistakes are shown", async (t) => {
  const server = await TestServer.start(t);
  const type = { uri: "file:///report/.zhibi/templates/mine/type.json", text: '{ "title": 1 }' };
  server.surroundings = { config: null, templates: [{ id: "mine", type, skeleton: "" }], terms: null, matches: null };
  await server.open(uri, flawed);
  await server.until(() => server.problems(type.uri).length > 0, "problems of the type");
  assert.ok(server.problems(type.uri)[0]?.message);
});
