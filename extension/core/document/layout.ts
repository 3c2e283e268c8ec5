/** The page of a 公文 as numbers: settings in the units that people use, and what follows from them in twips (1/20 pt). */

/** What a piece of text is written in. */
export type FontRole =
  | "title"
  | "logo"
  | "body"
  | "heading1"
  | "heading2"
  | "heading3"
  | "heading4"
  | "mark"
  | "pageNumber";

/** `layout` of `.zhibi.json`. What is not set is as GB/T 9704—2012 has it. */
export interface LayoutSettings {
  /** Millimetres. */
  readonly margins?: Partial<Readonly<Record<"top" | "bottom" | "left" | "right", number>>>;
  readonly lines?: number;
  readonly characters?: number;
  /** 固定值, in points; absent: so that `lines` fill the page. */
  readonly linePitch?: number;
  readonly fonts?: Partial<Readonly<Record<FontRole | "latin", string>>>;
  /** `1` stands for the number; an empty text: no page numbers. */
  readonly pageNumber?: string;
  /** Level 3 headings in bold: custom, not the standard. */
  readonly boldLevel3?: boolean;
}

/** All lengths in twips, font sizes in points. */
export interface Layout {
  readonly paper: { readonly width: number; readonly height: number };
  readonly margins: Readonly<Record<"top" | "bottom" | "left" | "right", number>>;
  /** From the lower edge of the paper to the foot of the page number. */
  readonly footer: number;
  readonly textWidth: number;
  /** The exact height of a line. */
  readonly linePitch: number;
  /** The width that a character of the body gets on a full line. */
  readonly character: number;
  /** Added to each character of the body, so that a line holds as many as it should. */
  readonly squeeze: number;
  /** The same as `docGrid` wants it: 1/4096 pt. */
  readonly charSpace: number;
  readonly fonts: Readonly<Record<FontRole, string>>;
  /** Of figures and Latin letters; null: that of the Chinese around them, as the standard has it. */
  readonly latin: string | null;
  readonly pageNumber: string;
  readonly boldLevel3: boolean;
}

/** 3号, the size of the body. */
export const bodySize = 16;

const paper = { width: 210, height: 297 };
/** GB/T 9704—2012 5.2.1: 天头 37 mm, 订口 28 mm, 版心 156 mm × 225 mm. */
const margins = { top: 37, bottom: 35, left: 28, right: 26 };
/** The dash of the page number stands 7 mm below the text area (7.5): a line of 14 pt then ends 10 mm below it. */
const footerBelowText = 10;

/** GB/T 9704—2012 names 仿宋, 黑体, 楷体, 小标宋 and 宋体; these are the fonts under which offices have them. */
const fonts: Layout["fonts"] = {
  title: "方正小标宋简体",
  logo: "方正小标宋简体",
  body: "仿宋_GB2312",
  heading1: "黑体",
  heading2: "楷体_GB2312",
  heading3: "仿宋_GB2312",
  heading4: "仿宋_GB2312",
  mark: "黑体",
  pageNumber: "宋体",
};

export const twips = (millimetres: number): number => Math.trunc((millimetres / 25.4) * 1440 + 0.5);

/**
 * A line must hold its characters and not half a one more, where figures stand in it: in the middle between the two no
 * rounding of a program decides. 28 characters of 313 twips leave 80 free; half a one would need 153.
 */
function squeezeFor(textWidth: number, characters: number): number {
  const full = bodySize * 20;
  return Math.round((textWidth - characters * full - full / 4) / (characters + 0.5));
}

/** Settings → the page. Without settings it is that of the standard: 22 lines of 28 characters. */
export function resolveLayout(settings: LayoutSettings = {}): Layout {
  const mm = { ...margins, ...settings.margins };
  const textWidth = twips(paper.width - mm.left - mm.right);
  const textHeight = twips(paper.height - mm.top - mm.bottom);
  const characters = settings.characters ?? 28;
  const character = textWidth / characters;
  const excess = character - bodySize * 20;
  return {
    paper: { width: twips(paper.width), height: twips(paper.height) },
    margins: { top: twips(mm.top), bottom: twips(mm.bottom), left: twips(mm.left), right: twips(mm.right) },
    footer: Math.max(twips(mm.bottom - footerBelowText), 0),
    textWidth,
    linePitch: settings.linePitch
      ? Math.round(settings.linePitch * 20)
      : Math.floor(textHeight / (settings.lines ?? 22)),
    character: Math.round(character),
    squeeze: squeezeFor(textWidth, characters),
    charSpace: Math.floor((excess / 20) * 4096),
    fonts: { ...fonts, ...settings.fonts },
    latin: settings.fonts?.latin ?? null,
    pageNumber: settings.pageNumber ?? "— 1 —",
    boldLevel3: settings.boldLevel3 ?? false,
  };
}
