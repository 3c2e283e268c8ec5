import type { RollChange } from "../../core/yearly-types";
import { isNote, type State } from "./groups";

const states: Record<State, readonly [icon: string, text: string]> = {
  taken: ["√", "采用"],
  refused: ["×", "不采用"],
  open: ["？", "待定"],
};

/** One change: before → after, with the sentence around it. */
export function Change(props: {
  change: RollChange;
  state: State;
  focused: boolean;
  onFocus: () => void;
  onToggle: () => void;
}) {
  const { change, state } = props;
  const { before, after, context, why } = change;
  const [icon, name] = states[state];
  const note = isNote(change);
  const text = note ? (state === "taken" ? "已核对" : "待核对") : name;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list hears the keys
    <div
      role="option"
      class="change"
      data-id={change.id}
      tabIndex={props.focused ? 0 : -1}
      aria-selected={state === "taken"}
      aria-label={`${text}：${before || "（无）"} ${note ? "不变" : `改为 ${after || "（删去）"}`}。${why}`}
      onFocusIn={props.onFocus}
      onClick={props.onToggle}
    >
      <span class={`status ${state}`}>
        <span aria-hidden="true">{icon} </span>
        {text}
      </span>
      <span>
        {note ? (
          before
        ) : (
          <>
            <del>{before}</del> → <ins>{after || "（删去）"}</ins>
          </>
        )}
      </span>
      <span class="quiet">{why}</span>
      <Context words={before} sentence={context} />
    </div>
  );
}

/** The sentence, with the words that change marked. */
function Context({ words, sentence }: { words: string; sentence: string }) {
  const at = words ? sentence.indexOf(words) : -1;
  if (at < 0) return <span class="context">{sentence}</span>;
  return (
    <span class="context">
      {sentence.slice(0, at)}
      <mark>{words}</mark>
      {sentence.slice(at + words.length)}
    </span>
  );
}
