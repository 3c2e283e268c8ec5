/** What is tested in the web extension host: a browser worker, no Node. */
import { equal, test } from "./harness";
import "./activation";
import "./checking";
import "./last-year";
import "./printing";
import "./whole-file";
import "./writing";
import "./yearly";

test("this is a browser worker", async () => {
  equal(typeof process, "undefined", "typeof process");
});

export { run } from "./harness";
