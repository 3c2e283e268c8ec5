/** 数据表. */
import { useRef, useState } from "preact/hooks";
import type { Failed, FromMetrics, Shown, ToMetrics } from "../../messages";
import type { MetricRow, MetricTable } from "../../protocol";
import { save, sender, useMessages, useSaved } from "../host";
import { Failure, Linked, Select, step } from "../parts";
import { Actions } from "./actions";
import { columns, type Filter, holds, kinds, next, type Order, sorted } from "./columns";
import { goTo, Row } from "./row";
import { Unanswered } from "./unanswered";

const send = sender<FromMetrics>();
const everything: Filter = { words: "", section: "", kind: "", flawed: false };
type Position = MetricRow["range"]["start"];

export function MetricsView() {
  const [table, setTable] = useState<MetricTable | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [cursor, setCursor] = useState<Position | null>(null);
  const [order, setOrder] = useSaved<Order | null>("order", null);
  const [filter, setFilter] = useSaved("filter", everything);
  const [selected, select] = useState(0);
  const body = useRef<HTMLTableSectionElement>(null);
  useMessages<ToMetrics | Failed>((message) => {
    if (message.type === "cursor") return setCursor(message.position);
    setFailure(message.type === "failed" ? message.message : null);
    if (message.type !== "table") return;
    save("shown", message.shown satisfies Shown);
    setTable(message.table);
  });
  if (!table) return <Failure message={failure} />;

  const rows = sorted(
    table.rows.filter((row) => holds(filter, row)),
    order,
  );
  const at = Math.min(selected, rows.length - 1);
  const narrow = (part: Partial<Filter>) => setFilter({ ...filter, ...part });
  const move = (event: KeyboardEvent) => {
    const row = rows[at];
    const inside = (event.target as Element).tagName === "TR";
    const to = step(event.key, at, rows.length);
    if (event.key === "Enter" && inside && row) goTo(row, "current");
    else if (to === null) return;
    else {
      select(to);
      (body.current?.children[to] as HTMLElement | undefined)?.focus();
      if (rows[to]) goTo(rows[to], "current", true);
    }
    event.preventDefault();
  };

  return (
    <main>
      <Failure message={failure} />
      <Linked linked={table.linked} />
      <div class="tools" role="toolbar" aria-label="筛选和导出">
        <input
          type="search"
          aria-label="筛选"
          placeholder="筛选：指标、数、问题"
          value={filter.words}
          onInput={({ currentTarget }) => narrow({ words: currentTarget.value })}
        />
        <Select
          label="章节"
          all="全部章节"
          value={filter.section}
          options={[...new Set(table.rows.map(({ section }) => section))].map((section) => [section, section])}
          onChange={(section) => narrow({ section })}
        />
        <Select
          label="类别"
          all="全部类别"
          value={filter.kind}
          options={Object.entries(kinds)}
          onChange={(kind) => narrow({ kind })}
        />
        <label>
          <input
            type="checkbox"
            checked={filter.flawed}
            onChange={({ currentTarget }) => narrow({ flawed: currentTarget.checked })}
          />
          只看有问题的
        </label>
        <span class="space" />
        <button type="button" onClick={() => send({ type: "export", format: "xlsx" })}>
          导出 Excel…
        </button>
        <button type="button" class="secondary" onClick={() => send({ type: "export", format: "csv" })}>
          导出 CSV…
        </button>
      </div>
      <Actions row={rows[at]} />
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid, since the arrow keys go from row to row */}
      <table role="grid" aria-label="本年数据与上年对照" aria-rowcount={rows.length + 1}>
        <thead>
          <tr>
            {columns.map(({ id, title, numeric }) => {
              const sort = order?.column === id ? (order.descending ? "descending" : "ascending") : "none";
              return (
                <th key={id} scope="col" aria-sort={sort} class={numeric ? "number" : id}>
                  <button type="button" title={`按${title}排序`} onClick={() => setOrder(next(order, id))}>
                    {title}
                    <span aria-hidden="true">{{ ascending: " ▲", descending: " ▼", none: "" }[sort]}</span>
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={move}>
          {rows.map((row, i) => (
            <Row
              key={`${row.range.start.line}:${row.range.start.character}`}
              row={row}
              here={contains(row, cursor)}
              selected={i === at}
              onSelect={() => select(i)}
            />
          ))}
        </tbody>
      </table>
      <p role="status" class="count">
        {rows.length === table.rows.length ? `共 ${rows.length} 项` : `${table.rows.length} 项中的 ${rows.length} 项`}
      </p>
      <Unanswered metrics={table.unanswered} />
    </main>
  );
}

function contains({ range: { start, end } }: MetricRow, cursor: Position | null): boolean {
  if (!cursor || cursor.line < start.line || cursor.line > end.line) return false;
  const after = cursor.line > start.line || cursor.character >= start.character;
  return after && (cursor.line < end.line || cursor.character <= end.character);
}
