/** The page's side of VS Code: messages and the state that outlives the page. */
import { useEffect, useState } from "preact/hooks";
import type { Reveal, Shown, Side } from "../messages";

interface Api {
  postMessage(message: unknown): void;
  getState(): Record<string, unknown> | undefined;
  setState(state: Record<string, unknown>): void;
}
declare function acquireVsCodeApi(): Api;

const api = acquireVsCodeApi();

export function sender<Message>(): (message: Message) => void {
  return (message) => api.postMessage(message);
}

/** Of this year's text, which is what places in the shown table belong to. */
let version = 0;

/** What a page shows from now on. */
export function accept({
  shown,
  table,
}: {
  readonly shown: Shown;
  readonly table: { readonly version: number };
}): void {
  save("shown", shown);
  version = table.version;
}

/** To a place of the table that is shown. */
export function reveal(side: Side, range: Reveal["range"], keepFocus = false): void {
  api.postMessage({ type: "reveal", side, range, version, keepFocus } satisfies Reveal);
}

export const shownVersion = () => version;

/** Hears every message while the component is there, and says once that it listens. */
export function useMessages<Message>(hear: (message: Message) => void): void {
  useEffect(() => {
    const listen = ({ data }: MessageEvent<Message>) => hear(data);
    window.addEventListener("message", listen);
    api.postMessage({ type: "ready" });
    return () => window.removeEventListener("message", listen);
  }, []);
}

export function save(name: string, value: unknown): void {
  api.setState({ ...api.getState(), [name]: value });
}

/** As `useState`, and still there when VS Code has put the page away and brings it back. */
export function useSaved<T>(name: string, initial: T): [T, (value: T) => void] {
  const [value, set] = useState<T>((api.getState()?.[name] as T | undefined) ?? initial);
  return [
    value,
    (next) => {
      save(name, next);
      set(next);
    },
  ];
}
