/** What the views share. */
import type { ComponentChildren } from "preact";
import type { FromTable } from "../messages";
import type { LinkedReport } from "../protocol";
import { sender } from "./host";

const send = sender<FromTable>();

/** Which report is compared with; where there is none, why, and how to name it. */
export function Linked({ linked }: { linked: LinkedReport }) {
  const found = linked.problem === null;
  return (
    <p class={found ? "linked" : "linked problem"} role={found ? undefined : "status"}>
      {found ? (
        <>
          上年报告：
          <button type="button" class="link" onClick={() => send({ type: "openPrevious" })}>
            {linked.name}
          </button>
          （{linked.year}年）
        </>
      ) : (
        <>
          <span aria-hidden="true">⚠ </span>
          {linked.problem}
        </>
      )}{" "}
      <button type="button" class="secondary" onClick={() => send({ type: "link" })}>
        指定去年报告…
      </button>
    </p>
  );
}

export function Failure({ message }: { message: string | null }) {
  return message ? (
    <p class="linked problem" role="alert">
      ⚠ {message}
    </p>
  ) : null;
}

/** A choice among few; `all` stands for no choice. */
export function Select(props: {
  label: string;
  all: string;
  value: string;
  options: readonly (readonly [value: string, text: string])[];
  onChange: (value: string) => void;
}) {
  return (
    <select
      aria-label={props.label}
      value={props.value}
      onChange={({ currentTarget }) => props.onChange(currentTarget.value)}
    >
      <option value="">{props.all}</option>
      {props.options.map(([value, text]) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  );
}

/** Text that leads to a place. */
export function Place(props: { label: string; onGo: () => void; children: ComponentChildren; tabIndex?: number }) {
  return (
    <button
      type="button"
      class="link"
      title={props.label}
      tabIndex={props.tabIndex}
      onClick={(event) => {
        event.stopPropagation();
        props.onGo();
      }}
    >
      {props.children}
    </button>
  );
}

const steps: Record<string, number> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };

/** Where a key leads in a list of `length`; null: it is no such key. */
export function step(key: string, at: number, length: number): number | null {
  if (key === "Home") return 0;
  if (key === "End") return length - 1;
  const by = steps[key];
  return by === undefined ? null : Math.min(Math.max(at + by, 0), length - 1);
}
