/** 承诺对照. */
import { useRef, useState } from "preact/hooks";
import type { Fulfilment } from "../../core/yearly-types";
import type { Failed, ToPromises } from "../../messages";
import type { PromiseRow, PromiseTable } from "../../protocol";
import { accept, reveal, useMessages, useSaved } from "../host";
import { Failure, Linked, Place, step } from "../parts";
import { Targets } from "./targets";
import { Why } from "./why";

const states: Record<Fulfilment, { readonly icon: string; readonly text: string }> = {
  met: { icon: "√", text: "已兑现" },
  partly: { icon: "◐", text: "部分兑现" },
  none: { icon: "×", text: "未提及" },
};
const order = Object.keys(states) as Fulfilment[];

export function PromisesView() {
  const [table, setTable] = useState<PromiseTable | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [wanted, want] = useSaved<Fulfilment | null>("wanted", null);
  const [selected, select] = useState(0);
  const body = useRef<HTMLTableSectionElement>(null);
  useMessages<ToPromises | Failed>((message) => {
    setFailure(message.type === "failed" ? message.message : null);
    if (message.type !== "table") return;
    accept(message);
    setTable(message.table);
  });
  if (!table) return <Failure message={failure} />;

  const rows = table.rows.filter(({ status }) => !wanted || status === wanted);
  const at = Math.min(selected, rows.length - 1);
  const move = (event: KeyboardEvent) => {
    const row = rows[at];
    const inside = (event.target as Element).tagName === "TR";
    const to = step(event.key, at, rows.length);
    if (event.key === "Enter" && inside && row) goTo(row);
    else if (to === null) return;
    else {
      select(to);
      (body.current?.children[to] as HTMLElement | undefined)?.focus();
    }
    event.preventDefault();
  };

  return (
    <main>
      <Failure message={failure} />
      <Linked linked={table.linked} />
      <div class="tools" role="toolbar" aria-label="按兑现情况筛选">
        <button type="button" class="secondary" aria-pressed={!wanted} onClick={() => want(null)}>
          全部 {table.rows.length}
        </button>
        {order.map((status) => (
          <button
            type="button"
            key={status}
            class={`secondary ${status}`}
            aria-pressed={wanted === status}
            onClick={() => want(wanted === status ? null : status)}
          >
            <span aria-hidden="true">{states[status].icon} </span>
            {states[status].text} {table.rows.filter((row) => row.status === status).length}
          </button>
        ))}
      </div>
      <div class="scroll">
        {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid, since the arrow keys go from row to row */}
        <table role="grid" class="promises" aria-label="上年承诺与今年完成情况对照">
          <thead>
            <tr>
              {["情况", "上年的承诺", "目标与实际", "期限", "今年的说法"].map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={body} onKeyDown={move}>
            {rows.map((row, i) => (
              <Row
                key={`${row.range.start.line}:${row.range.start.character}`}
                row={row}
                selected={i === at}
                onSelect={() => select(i)}
              />
            ))}
          </tbody>
        </table>
        {rows.length === 0 && (
          <p role="status">{table.rows.length ? "没有这种情况的承诺。" : "没有可以对照的承诺。"}</p>
        )}
      </div>
    </main>
  );
}

/** To what this year's report says of it; where it says nothing, to the promise. */
function goTo({ evidence, range }: PromiseRow): void {
  if (evidence) reveal("current", evidence.range);
  else reveal("previous", range);
}

function Row({ row, selected, onSelect }: { row: PromiseRow; selected: boolean; onSelect: () => void }) {
  const { evidence, status } = row;
  const tabIndex = selected ? 0 : -1;
  return (
    <tr tabIndex={tabIndex} aria-selected={selected} onFocusIn={onSelect}>
      <td class={`status ${status}`}>
        <span aria-hidden="true">{states[status].icon} </span>
        {states[status].text}
      </td>
      <th scope="row">
        <Place
          tabIndex={tabIndex}
          label={`到上年报告第 ${row.range.start.line + 1} 行：${row.text}`}
          onGo={() => reveal("previous", row.range)}
        >
          {row.task}
        </Place>
        <div class="quiet">{row.under}</div>
      </th>
      <td>
        <Targets targets={row.targets} tabIndex={tabIndex} />
      </td>
      <td>{row.deadline}</td>
      <td>
        {evidence ? (
          <>
            <Place
              tabIndex={tabIndex}
              label={`到正文第 ${evidence.range.start.line + 1} 行`}
              onGo={() => reveal("current", evidence.range)}
            >
              {evidence.text}
            </Place>
            <Why evidence={evidence} tabIndex={tabIndex} />
          </>
        ) : (
          <span class="quiet">今年的报告没有写到</span>
        )}
      </td>
    </tr>
  );
}
