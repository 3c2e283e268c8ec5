import { encode } from "./html";

/** A part of a bar; `tone` is a class of style.ts. */
export interface Part {
  readonly label: string;
  readonly count: number;
  readonly tone: string;
}

export interface Bar {
  readonly label: string;
  /** Follows the bar. */
  readonly note: string;
  readonly parts: readonly Part[];
}

/**
 * Horizontal bars of a list, drawn by CSS alone so that they print and can be read out. All have one scale: the longest,
 * or `full` where a bar is a share of something.
 */
export function chart(title: string, bars: readonly Bar[], { full = 0, hint = "" } = {}): string {
  const most = Math.max(full, 1, ...bars.map(({ parts }) => parts.reduce((sum, { count }) => sum + count, 0)));
  const items = bars.map(({ label, note, parts }) => {
    const drawn = parts.map((part) => segment(part, most)).join("");
    return `<li><span class="label">${encode(label)}</span><span class="bar">${drawn}</span><span class="note">${encode(note)}</span></li>`;
  });
  const body = items.length ? `<ul class="chart">${items.join("\n")}</ul>` : "<p>没有。</p>";
  return `<section><h2>${encode(title)}</h2>${hint && `<p class="hint">${encode(hint)}</p>`}${legend(bars)}${body}</section>`;
}

function segment({ label, count, tone }: Part, most: number): string {
  if (count === 0) return "";
  const width = ((100 * count) / most).toFixed(2);
  return `<i class="${tone}" style="width:${width}%" title="${encode(label)} ${count}"></i>`;
}

/** Only where a bar has parts of several kinds. */
function legend(bars: readonly Bar[]): string {
  const tones = new Map(bars.flatMap(({ parts }) => parts.map(({ label, tone }) => [label, tone] as const)));
  if (tones.size < 2) return "";
  const items = [...tones].map(([label, tone]) => `<span><i class="${tone}"></i>${encode(label)}</span>`);
  return `<p class="legend">${items.join(" ")}</p>`;
}
