/** What is tested in the Node extension host. */
import "./activation";
import "./checking";
import "./crash";
import "./last-year";
import "./printing";
import "./schemas";
import "./whole-file";
import "./writing";
import "./yearly";

export { run } from "./harness";
