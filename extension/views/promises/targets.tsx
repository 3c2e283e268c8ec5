import type { ShownTarget } from "../../protocol";
import { reveal } from "../host";
import { Place } from "../parts";

const results = new Map<boolean | null, readonly [icon: string, text: string, style: string]>([
  [true, ["√", "达到", "met"]],
  [false, ["×", "没有达到", "none"]],
  [null, ["？", "今年没有写", "partly"]],
]);

/** What was promised in figures, against what this year's report says. */
export function Targets({ targets, tabIndex }: { targets: readonly ShownTarget[]; tabIndex: number }) {
  return targets.map(({ subject, promised, actual, reached }) => {
    const [icon, text, style] = results.get(reached) as readonly [string, string, string];
    return (
      <div key={subject + promised}>
        {subject} {promised} →{" "}
        {actual && (
          <Place
            tabIndex={tabIndex}
            label={`到正文第 ${actual.range.start.line + 1} 行`}
            onGo={() => reveal("current", actual.range)}
          >
            {actual.said}
          </Place>
        )}{" "}
        <span class={style}>
          <span aria-hidden="true">{icon} </span>
          {text}
        </span>
      </div>
    );
  });
}
