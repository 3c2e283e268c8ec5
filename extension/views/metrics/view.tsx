/** 数据表. */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Cursor, Failed, ToMetrics } from "../../messages";
import type { MetricRow, MetricTable } from "../../protocol";
import { accept, useMessages, useSaved } from "../host";
import { Failure, Linked, step } from "../parts";
import { Actions } from "./actions";
import { columns, type Filter, holds, next, type Order, sorted } from "./columns";
import { goTo, Row } from "./row";
import { Tools } from "./tools";
import { Unanswered } from "./unanswered";

const everything: Filter = { words: "", section: "", kind: "", flawed: false };
type Position = MetricRow["range"]["start"];

export function MetricsView() {
  const [table, setTable] = useState<MetricTable | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [cursor, setCursor] = useState<Cursor | null>(null);
  const [order, setOrder] = useSaved<Order | null>("order", null);
  const [filter, setFilter] = useSaved("filter", everything);
  const [chosen, choose] = useState<MetricRow | null>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  useMessages<ToMetrics | Failed>((message) => {
    if (message.type === "cursor") return setCursor(message);
    setFailure(message.type === "failed" ? message.message : null);
    if (message.type !== "table") return;
    accept(message);
    setTable(message.table);
  });
  const { row: here, place } = useHere(table, cursor);
  // The figure that the cursor comes to is the one that buttons act on. A newer table alone does not choose: the person
  // may have chosen another row meanwhile. Before anything is painted: else a click could meet the buttons of the last row.
  useLayoutEffect(() => {
    if (here) choose(here);
  }, [place]);
  if (!table) return <Failure message={failure} />;

  const rows = sorted(
    table.rows.filter((row) => holds(filter, row)),
    order,
  );
  const at = chosen ? indexOf(rows, chosen) : 0;
  const move = (event: KeyboardEvent) => {
    const row = rows[at];
    const inside = (event.target as Element).tagName === "TR";
    const to = step(event.key, at, rows.length);
    if (event.key === "Enter" && inside && row) goTo(row, "current");
    else if (to === null) return;
    else {
      choose(rows[to] ?? null);
      (body.current?.children[to] as HTMLElement | undefined)?.focus();
      if (rows[to]) goTo(rows[to], "current", true);
    }
    event.preventDefault();
  };

  return (
    <main>
      <Failure message={failure} />
      <Linked linked={table.linked} />
      <Tools rows={table.rows} filter={filter} onFilter={setFilter} />
      <Actions row={rows[at]} year={table.year} />
      <div class="scroll">
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
                here={row === here}
                selected={i === at}
                onSelect={() => choose(row)}
              />
            ))}
          </tbody>
        </table>
        <p role="status" class="count">
          {rows.length === table.rows.length ? `共 ${rows.length} 项` : `${table.rows.length} 项中的 ${rows.length} 项`}
        </p>
        <Unanswered metrics={table.unanswered} />
      </div>
    </main>
  );
}

/** The figure that the cursor stands on. A cursor in a newer text than the table's has to wait for the table. */
function useHere(table: MetricTable | null, cursor: Cursor | null): { row?: MetricRow | undefined; place?: string } {
  const last = useRef({});
  if (table && cursor?.version === table.version) {
    const { version, position } = cursor;
    const row = table.rows.find((row) => contains(row, position));
    last.current = { row, place: `${version}:${position.line}:${position.character}` };
  }
  return last.current;
}

function contains({ range: { start, end } }: MetricRow, { line, character }: Position): boolean {
  if (line < start.line || line > end.line) return false;
  return (line > start.line || character >= start.character) && (line < end.line || character <= end.character);
}

/** Where a figure is now: text and order may have changed since it was chosen. 0 where it is gone. */
function indexOf(rows: readonly MetricRow[], { range: { start }, subject, unit }: MetricRow): number {
  const named = (row: MetricRow) => row.subject === subject && row.unit === unit;
  const there = ({ range }: MetricRow) => range.start.line === start.line && range.start.character === start.character;
  const same = rows.findIndex((row) => named(row) && there(row));
  return Math.max(same < 0 ? rows.findIndex(named) : same, 0);
}
