import { useEffect, useRef } from "preact/hooks";
import type { Side } from "../../messages";
import type { MetricRow } from "../../protocol";
import { reveal } from "../host";
import { Place } from "../parts";
import { changeText, kinds } from "./columns";

const icons = { error: "×", warning: "⚠", info: "○", hint: "◇" };
const severities = { error: "错误", warning: "警告", info: "提示", hint: "建议" };

export function goTo(row: MetricRow, side: Side, keepFocus = false): void {
  const metric = side === "current" ? row : row.previous;
  if (metric) reveal(side, metric.range, keepFocus);
}

const lineOf = ({ range }: { range: MetricRow["range"] }) => `第 ${range.start.line + 1} 行`;

/** One figure. Only the selected row is a stop of the Tab key; the arrow keys go from row to row. */
export function Row(props: { row: MetricRow; here: boolean; selected: boolean; onSelect: () => void }) {
  const { row, here, selected } = props;
  const { previous, period } = row;
  const tabIndex = selected ? 0 : -1;
  const place = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (here) place.current?.scrollIntoView({ block: "nearest" });
  }, [here]);
  return (
    <tr
      ref={place}
      tabIndex={tabIndex}
      aria-selected={selected}
      aria-current={here ? "location" : undefined}
      class={here ? "here" : ""}
      onFocusIn={props.onSelect}
      onClick={() => goTo(row, "current")}
    >
      <th scope="row">{row.subject}</th>
      <td class="number">
        <Place tabIndex={tabIndex} label={`到正文${lineOf(row)}`} onGo={() => goTo(row, "current")}>
          {row.said}
        </Place>
      </td>
      <td class="number">
        {previous && (
          <Place
            tabIndex={tabIndex}
            label={`到上年报告${lineOf(previous)}：${previous.subject}（${confidence(row)}）`}
            onGo={() => goTo(row, "previous")}
          >
            {previous.said}
          </Place>
        )}
        {previous?.pinned && <Mark sign="●" text="已固定" />}
        {row.broken && <Mark sign="○" text="已解除对应" />}
      </td>
      <td class="number">{changeText(row)}</td>
      <td class="short">{period && `${period.year}年`}</td>
      <td class="short kind">{kinds[row.kind]}</td>
      <td class="section" title={row.section}>
        {row.section}
      </td>
      <td class="problems">
        {row.problems.map(({ rule, severity, message }) => (
          <div key={rule} class={severity} title={message}>
            <span aria-hidden="true">{icons[severity]} </span>
            <span class="spoken">{severities[severity]}：</span>
            {message}
          </div>
        ))}
      </td>
    </tr>
  );
}

function Mark({ sign, text }: { sign: string; text: string }) {
  return (
    <span title={text}>
      <span aria-hidden="true"> {sign}</span>
      <span class="spoken">{text}</span>
    </span>
  );
}

/** How sure the match is, in words. */
export function confidence({ previous }: MetricRow): string {
  if (!previous) return "";
  return previous.pinned ? "您已固定" : `把握 ${Math.round(previous.confidence * 100)}%`;
}
