/** One sheet of A4, drawn by the numbers of the layout. Lengths in points: what is on paper can be measured. */
import type { Block } from "../../core/document/blocks";
import type { FontRole, Layout } from "../../core/document/layout";
import type { Placed, PlacedRun } from "../../core/document/placed";
import { familyOf } from "./fonts";
import type { Page, PlacedStrip } from "./layout/pages";
import { runsOf, type Text } from "./layout/strips";
import { type Marked, segmentsOf } from "./marks";
import type { Here } from "./places";
import { spacingOf } from "./spacing";

export interface SheetProps {
  readonly page: Page;
  /** From 1. */
  readonly number: number;
  readonly blocks: readonly Placed<Block>[];
  readonly layout: Layout;
  readonly marked: Marked;
  /** The line that the cursor stands on. */
  readonly here: Here | null;
}

const pt = (twips: number) => `${twips / 20}pt`;

export function Sheet({ page, number, blocks, layout, marked, here }: SheetProps) {
  const { paper, margins } = layout;
  const imprint = page.filter(({ block }) => blocks[block]?.kind === "imprint");
  return (
    <section class="sheet" aria-label={`第 ${number} 页`} style={{ width: pt(paper.width), height: pt(paper.height) }}>
      <div class="area" style={{ left: pt(margins.left), top: pt(margins.top), width: pt(layout.textWidth) }}>
        {page.map((placed, i) => (
          <StripView
            key={i}
            placed={placed}
            runs={runsOf(blocks[placed.block] as Placed<Block>)}
            layout={layout}
            marked={marked}
            here={here}
          />
        ))}
        {imprint.map(({ y, strip }, i) => (
          <div key={i} class="ruled" style={{ top: pt(y), height: pt(strip.height) }} />
        ))}
      </div>
      <PageNumber number={number} layout={layout} />
    </section>
  );
}

interface StripProps extends Pick<SheetProps, "layout" | "marked" | "here"> {
  readonly placed: PlacedStrip;
  readonly runs: readonly PlacedRun[];
}

interface TextProps extends Pick<StripProps, "layout" | "marked" | "runs"> {
  readonly text: Text;
  /** Of the strip, with the line's own place in it. */
  readonly top: number;
  readonly here: boolean;
}

function StripView({ placed: { strip, y, block }, runs, layout, marked, here }: StripProps) {
  let x = 0;
  return (
    <>
      {strip.columns?.map((width, i) => {
        x += width;
        const place = { left: pt(x - width), width: pt(width), top: pt(y), height: pt(strip.height) };
        return <div key={i} class="cell" style={place} />;
      })}
      {strip.rule && <div class="red rule" style={{ top: pt(y + strip.height) }} />}
      {strip.texts.map((text, i) => (
        <TextView
          key={i}
          text={text}
          top={y + text.y}
          runs={runs}
          layout={layout}
          marked={marked}
          here={here?.text === text && here.block === block}
        />
      ))}
    </>
  );
}

function TextView({ text, top, runs, layout, marked, here }: TextProps) {
  if (text.pieces.length === 0) return null;
  const spacing = spacingOf(text, layout);
  const place = {
    left: pt(text.x),
    top: pt(top),
    height: pt(text.height),
    lineHeight: pt(text.height),
    fontSize: `${text.size}pt`,
  };
  return (
    <div class={`text${text.red ? " red" : ""}${here ? " here" : ""}`} style={place}>
      {text.pieces.map((piece, i) => {
        const at = runs[piece.run]?.at ?? null;
        const start = at && { line: at.line, character: at.character + piece.from };
        const style = { fontFamily: familyOf(layout, piece.font), letterSpacing: `${spacing[i]}pt` };
        return segmentsOf(piece.text, start, marked).map(({ from, to, finding }) => (
          <span
            key={`${i}.${from}`}
            class={`${piece.font}${finding ? ` flawed ${finding.severity}` : ""}`}
            title={finding?.message}
            style={style}
            data-line={start?.line}
            data-character={start && start.character + from}
          >
            {piece.text.slice(from, to)}
          </span>
        ));
      })}
    </div>
  );
}

/** 四号宋体: odd pages at the right, even ones at the left, one character in. */
function PageNumber({ number, layout }: Pick<SheetProps, "number" | "layout">) {
  const { margins, footer, character, pageNumber } = layout;
  if (!pageNumber) return null;
  const side = number % 2 ? { right: pt(margins.right + character) } : { left: pt(margins.left + character) };
  const role: FontRole = "pageNumber";
  const fontFamily = familyOf({ ...layout, latin: null }, role);
  return (
    <div class="folio" style={{ ...side, bottom: pt(footer), fontFamily }}>
      {pageNumber.replace("1", String(number))}
    </div>
  );
}
