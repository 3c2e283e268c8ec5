/** One script for the three pages; the page says which it is. */
import { render } from "preact";
import type { ViewId } from "../messages";
import { MetricsView } from "./metrics/view";
import { PromisesView } from "./promises/view";
import { RollView } from "./roll/view";

const views = { metrics: MetricsView, promises: PromisesView, roll: RollView };
const View = views[document.body.dataset.view as ViewId];
render(<View />, document.body);
