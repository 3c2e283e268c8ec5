import type { ShownMetric } from "../../protocol";
import { reveal } from "../host";
import { Place } from "../parts";

/** Figures of last year that this year's report has nothing for. */
export function Unanswered({ metrics }: { metrics: readonly ShownMetric[] }) {
  if (metrics.length === 0) return null;
  return (
    <details>
      <summary>上年有、今年没有对应的数据（{metrics.length} 项）</summary>
      <ul>
        {metrics.map(({ subject, said, section, range }) => (
          <li key={`${range.start.line}:${range.start.character}`}>
            {subject}{" "}
            <Place label={`到上年报告第 ${range.start.line + 1} 行`} onGo={() => reveal("previous", range)}>
              {said}
            </Place>
            <span class="quiet">　{section}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
