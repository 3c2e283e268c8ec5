import { type Block, type ParagraphBlock, paragraph, plain, type Run, textOf } from "./blocks";
import type { Tail } from "./tail";

/** 7.3.4: one line below the text, the names aligned with one another. */
export function attachmentBlocks(names: readonly (readonly Run[])[]): ParagraphBlock[] {
  if (names.length === 1)
    return names.map((runs) =>
      paragraph("attachment", [plain("附件："), ...runs], { above: 1, indent: { left: 5, first: -3 } }),
    );
  return names.map((runs, i) => {
    const number = plain(`${i + 1}.`);
    return i === 0
      ? paragraph("attachment", [plain("附件："), number, ...runs], { above: 1, indent: { left: 6, first: -4 } })
      : paragraph("attachment", [number, ...runs], { indent: { left: 6, first: -1 } });
  });
}

const annexMark = /^附件\d{0,2}$/;

/** 7.3.7: what stands below the sign-off. Each 附件 on a new page, the word flush left, its title two lines below it. */
export function annexes(blocks: readonly Block[]): Block[] {
  let marked = false;
  return blocks.map((block) => {
    const isTitle = marked;
    marked = block.kind === "paragraph" && annexMark.test(textOf(block.runs).trim());
    if (block.kind !== "paragraph") return block;
    if (marked) return { ...block, style: "annex", newPage: true, keepNext: true };
    return isTitle && !/[。；]/.test(textOf(block.runs))
      ? { ...block, style: "title", above: 1, keepNext: true }
      : block;
  });
}

/** 7.4.2, 7.4.3: 四号, one character in at either side; what is copied to hangs behind its colon. */
export function imprint({ copyTo, issuer, issued }: Tail): Block[] {
  const paragraphs: ParagraphBlock[] = [];
  if (copyTo)
    paragraphs.push(
      paragraph("imprint", [plain("抄送："), ...copyTo, ...(endsInStop(copyTo) ? [] : [plain("。")])], {
        indent: { left: 4, right: 1, first: -3 },
      }),
    );
  if (issuer ?? issued)
    paragraphs.push(
      paragraph("imprint", issuer ?? [], {
        indent: { left: 1, first: 0 },
        ...(issued && { right: [...issued, plain("印发")] }),
      }),
    );
  return paragraphs.length > 0 ? [{ kind: "imprint", paragraphs }] : [];
}

const endsInStop = (runs: readonly Run[]): boolean => /[。.]$/.test(runs.at(-1)?.text ?? "");
