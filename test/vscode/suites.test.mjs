// The suites of this folder, each in a real VS Code. dist/ must be built.
import { test } from "node:test";
import { runSuite } from "../../scripts/vscode/run-suites.mjs";

test("the suite passes in the Node extension host", () => runSuite({ suite: "node" }));
test("the suite passes in the web extension host", () => runSuite({ suite: "web" }));
