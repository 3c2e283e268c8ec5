import { type Block, type ParagraphBlock, plain } from "./blocks";
import type { Elements } from "./elements";

/** 35 mm in lines of the standard's page. */
const logoLines = 3.43;

/**
 * 版头 (GB/T 9704—2012 7.2): 份号, 密级 and 紧急程度 at the upper left, the red 发文机关标志 35 mm below the edge of the
 * text area, two lines below it the 发文字号 — at the left, with 签发人 at the right, since a 报告 goes upwards —, and the
 * red rule. Empty where nothing of it is given.
 */
export function headOf({ copyNumber, secrecy, urgency, logo, number, signers }: Elements): Block[] {
  const marks = [copyNumber, secrecy, urgency].flatMap((text) => (text ? [text] : []));
  const blocks: Block[] = marks.map((text) => ({ kind: "paragraph", style: "mark", runs: [plain(text)] }));
  if (logo)
    blocks.push({
      kind: "paragraph",
      style: "logo",
      runs: [plain(logo)],
      above: Math.max(0, logoLines - marks.length),
    });
  if (number || signers) blocks.push(numberLine(number, signers, logo ? 2 : 0));
  if (logo) blocks.push({ kind: "paragraph", style: "rule", runs: [] });
  return blocks;
}

function numberLine(number = "", signers: readonly string[] | undefined, above: number): ParagraphBlock {
  const line: ParagraphBlock = { kind: "paragraph", style: "number", runs: number ? [plain(number)] : [], above };
  if (!signers) return line;
  return {
    ...line,
    indent: { left: 1, first: 0 },
    right: [plain("签发人："), plain(signers.join("　"), "signer")],
  };
}
