/** One sheet of A4, drawn by the numbers of the layout. Lengths in points: what is on paper can be measured. */
import { Component } from "preact";
import type { FontRole, Layout } from "../../core/document/layout";
import type { PlacedRun } from "../../core/document/placed";
import { familyOf } from "./fonts";
import { sameItems } from "./kept";
import type { Page, PlacedStrip } from "./layout/pages";
import type { Text } from "./layout/strips";
import { type Marked, marksOf, segmentsOf } from "./marks";
import type { Here } from "./places";
import { spacingOf } from "./spacing";

export interface SheetProps {
  readonly page: Page;
  /** From 1. */
  readonly number: number;
  /** The same object as long as it is the same layout. */
  readonly layout: Layout;
  readonly marked: Marked;
  /** The line that the cursor stands on. */
  readonly here: Here | null;
}

const pt = (twips: number) => `${twips / 20}pt`;

/** Drawn again only where something on it has changed: of a long report a keystroke touches one sheet or two. */
export class Sheet extends Component<SheetProps> {
  override shouldComponentUpdate({ page, number, layout, marked, here }: SheetProps): boolean {
    const now = this.props;
    return (
      page !== now.page ||
      number !== now.number ||
      layout !== now.layout ||
      (here !== now.here && (isOn(page, here) || isOn(page, now.here))) ||
      (marked !== now.marked && !sameItems(marksOf(page, marked), marksOf(page, now.marked)))
    );
  }

  override render({ page, number, layout, marked, here }: SheetProps) {
    const { paper, margins } = layout;
    const imprint = page.filter(({ of }) => of.block.kind === "imprint");
    return (
      <section
        class="sheet"
        aria-label={`第 ${number} 页`}
        style={{ width: pt(paper.width), height: pt(paper.height) }}
      >
        <div class="area" style={{ left: pt(margins.left), top: pt(margins.top), width: pt(layout.textWidth) }}>
          {page.map((placed) => (
            <StripView key={placed.key} placed={placed} layout={layout} marked={marked} here={here} />
          ))}
          {imprint.map(({ y, strip }, i) => (
            <div key={i} class="ruled" style={{ top: pt(y), height: pt(strip.height) }} />
          ))}
        </div>
        <PageNumber number={number} layout={layout} />
      </section>
    );
  }
}

const isOn = (page: Page, here: Here | null): boolean =>
  here !== null && page.some(({ strip, of }) => of === here.of && strip.texts.includes(here.text));

interface StripProps extends Pick<SheetProps, "layout" | "marked" | "here"> {
  readonly placed: PlacedStrip;
}

interface TextProps extends Pick<StripProps, "layout" | "marked"> {
  readonly text: Text;
  readonly runs: readonly PlacedRun[];
  /** Of the strip, with the line's own place in it. */
  readonly top: number;
  readonly here: boolean;
}

function StripView({ placed: { strip, y, of }, layout, marked, here }: StripProps) {
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
          runs={of.runs}
          layout={layout}
          marked={marked}
          here={here?.text === text && here.of === of}
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
