/** 公文预览: the sheets as they will be printed, at the place where the cursor stands. */
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Failed, ToPreview } from "../../messages";
import type { PrintedPages } from "../../protocol";
import { accept, reveal, useMessages } from "../host";
import { Failure } from "../parts";
import { Kept } from "./kept";
import { Typesetter } from "./layout/pages";
import { markedLines } from "./marks";
import { lineAt, positionAt } from "./places";
import { Sheet } from "./sheet";
import { Tools } from "./tools";

export function PreviewView() {
  const [table, setTable] = useState<PrintedPages | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [cursor, setCursor] = useState<{ line: number; character: number } | null>(null);
  const typesetter = useMemo(() => new Typesetter(), []);
  const scroll = useRef<HTMLDivElement>(null);
  useMessages<ToPreview | Failed>((message) => {
    if (message.type === "cursor") return setCursor(message.position);
    setFailure(message.type === "failed" ? message.message : null);
    if (message.type !== "table") return;
    accept(message);
    setTable(message.table);
  });
  const pages = useMemo(() => (table ? typesetter.pages(table.blocks, table.layout) : []), [table]);
  const [layout] = useKept(table ? [table.layout] : []);
  const findings = useKept(table?.findings ?? []);
  const marked = useMemo(() => markedLines(findings), [findings]);
  const here = useMemo(() => cursor && lineAt(pages, cursor), [pages, cursor]);
  useZoom(scroll, table);
  // Where the cursor goes the page goes, but not where it stands in sight anyway.
  useEffect(() => showLine(scroll.current), [here, cursor]);
  if (!table || !layout) return <Failure message={failure} />;

  const jump = (event: MouseEvent) => {
    const start = positionAt(event);
    if (start) reveal("current", { start, end: start });
  };
  return (
    <main class="preview">
      <Failure message={failure} />
      <Tools table={table} pages={pages.length} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the text itself is in the editor, for the keyboard as well */}
      <div class="scroll sheets" ref={scroll} onClick={jump}>
        {pages.map((page, i) => (
          <Sheet key={i} page={page} number={i + 1} layout={layout} marked={marked} here={here} />
        ))}
      </div>
    </main>
  );
}

/** The same objects as long as they read the same. */
function useKept<T extends object>(values: readonly T[]): readonly T[] {
  const kept = useMemo(() => new Kept<T>(), []);
  return useMemo(() => kept.of(values), [values]);
}

function showLine(scroll: HTMLElement | null): void {
  const line = scroll?.querySelector(".here");
  if (!scroll || !line) return;
  const [seen, wanted] = [scroll.getBoundingClientRect(), line.getBoundingClientRect()];
  if (wanted.top < seen.top || wanted.bottom > seen.bottom) line.scrollIntoView({ block: "center" });
}

/** Sheets are as wide as the panel, up to their real size. */
function useZoom(scroll: { readonly current: HTMLElement | null }, table: PrintedPages | null): void {
  const width = table?.layout.paper.width;
  useEffect(() => {
    const element = scroll.current;
    if (!element || !width) return;
    const fit = () => {
      // Twips in a pixel: 15. Room for the gap beside the sheet.
      const zoom = Math.min(1.5, (element.clientWidth - 24) / (width / 15));
      element.style.setProperty("--zoom", String(Math.max(zoom, 0.2)));
    };
    const observer = new ResizeObserver(fit);
    observer.observe(element);
    fit();
    return () => observer.disconnect();
  }, [width]);
}
