/** One script for all pages; the page says which it is. */
import { render } from "preact";
import type { ViewId } from "../messages";
import { MetricsView } from "./metrics/view";
import { PrintView } from "./preview/print";
import { PreviewView } from "./preview/view";
import { PromisesView } from "./promises/view";
import { RollView } from "./roll/view";

const views = { metrics: MetricsView, promises: PromisesView, roll: RollView, preview: PreviewView, print: PrintView };
const View = views[document.body.dataset.view as ViewId | "print"];
render(<View />, document.body);
