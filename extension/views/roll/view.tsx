/** 滚动审阅: every change from last year's report to this year's draft, to be taken or refused. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { RollChange } from "../../core/yearly-types";
import type { Decisions, Failed, FromRoll, Shown, ToRoll } from "../../messages";
import type { RollDraft } from "../../protocol";
import { save, sender, useMessages, useSaved } from "../host";
import { Failure, step } from "../parts";
import { Change } from "./change";
import { grouped, stateOf } from "./groups";

const send = sender<FromRoll>();

export function RollView() {
  const [draft, setDraft] = useState<RollDraft | null>(null);
  const [name, setName] = useState("");
  const [failure, setFailure] = useState<string | null>(null);
  const [decisions, keep] = useSaved<Decisions>("decisions", {});
  const [selected, select] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  useMessages<ToRoll | Failed>((message) => {
    setFailure(message.type === "failed" ? message.message : null);
    if (message.type !== "draft") return;
    save("shown", message.shown satisfies Shown);
    setName(message.shown.name);
    setDraft(message.draft);
  });
  // A page that VS Code has brought back tells what had been decided.
  useEffect(() => send({ type: "decide", decisions }), []);
  useEffect(() => list.current?.querySelector<HTMLElement>(".change")?.focus(), [draft === null]);
  if (!draft) return <Failure message={failure} />;

  const groups = grouped(draft.changes);
  const changes = groups.flatMap(({ members }) => members);
  const at = Math.min(selected, changes.length - 1);
  const focus = (to: number) => {
    select(to);
    const { id, span } = changes[to] as RollChange;
    list.current?.querySelector<HTMLElement>(`[data-id="${id}"]`)?.focus();
    send({ type: "look", span });
  };
  const decide = (added: Decisions) => {
    const all = { ...decisions, ...added };
    keep(all);
    send({ type: "decide", decisions: all });
  };
  const decideAll = (members: readonly RollChange[], taken: boolean) =>
    decide(Object.fromEntries(members.map(({ id }) => [id, taken])));
  const nextOpen = () => {
    const open = (change: RollChange) => stateOf(change, decisions) === "open";
    const after = changes.findIndex((change, i) => i > at && open(change));
    const to = after < 0 ? changes.findIndex(open) : after;
    if (to >= 0) focus(to);
  };
  const onKey = (event: KeyboardEvent) => {
    const change = changes[at];
    if (!change || (event.target as Element).tagName === "BUTTON" || event.ctrlKey || event.metaKey || event.altKey)
      return;
    const to = step(event.key, at, changes.length);
    if (to !== null) focus(to);
    else if (event.key === "Enter" || event.key === " ")
      decide({ [change.id]: stateOf(change, decisions) !== "taken" });
    else if (event.key === "n") nextOpen();
    else return;
    event.preventDefault();
  };
  const left = changes.filter((change) => stateOf(change, decisions) === "open").length;

  return (
    <main>
      <Failure message={failure} />
      <h1>
        由“{name}”生成 {draft.year} 年报告
      </h1>
      <p role="status">
        共 {changes.length} 处改动，{left ? `还有 ${left} 处等您决定` : "都已决定"}。↑↓ 移动，回车或空格采用、不采用，n
        到下一处待定的。生成之前不写任何文件。
      </p>
      <div class="tools" role="toolbar" aria-label="草稿">
        <button type="button" onClick={() => send({ type: "create", decisions })}>
          生成草稿
        </button>
        <button type="button" class="secondary" onClick={() => send({ type: "compare", decisions })}>
          打开对比
        </button>
        <button type="button" class="secondary" disabled={left === 0} onClick={nextOpen}>
          下一处待定（n）
        </button>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the options inside */}
      <div class="scroll" ref={list} onKeyDown={onKey}>
        {groups.map(({ kind, title, members }) => (
          <section key={kind} aria-label={title}>
            <div class="tools">
              <h2>
                {title}（{members.length}）
              </h2>
              <button type="button" class="secondary" onClick={() => decideAll(members, true)}>
                全部采用
              </button>
              <button type="button" class="secondary" onClick={() => decideAll(members, false)}>
                全部不采用
              </button>
            </div>
            <div role="listbox" aria-label={title} aria-multiselectable="true">
              {members.map((change) => (
                <Change
                  key={change.id}
                  change={change}
                  state={stateOf(change, decisions)}
                  focused={changes[at] === change}
                  onFocus={() => select(changes.indexOf(change))}
                  onToggle={() => decide({ [change.id]: stateOf(change, decisions) !== "taken" })}
                />
              ))}
            </div>
          </section>
        ))}
      </div>
    </main>
  );
}
