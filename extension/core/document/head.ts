import { type Block, largest, type ParagraphBlock, plain } from "./blocks";
import type { Elements } from "./elements";

/** 35 mm in lines of the standard's page. */
const logoLines = 3.43;

/**
 * 版头 (GB/T 9704—2012 7.2): 份号, 密级 and 紧急程度 at the upper left, the red 发文机关标志 35 mm below the edge of the
 * text area, two lines below it the 发文字号 — at the left, with the last 签发人 at the right, since a 报告 goes upwards —,
 * and the red rule. Empty where nothing of it is given.
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
  if (number || signers) blocks.push(...numberLines(number, signers, logo ? 2 : 0));
  if (logo) blocks.push({ kind: "paragraph", style: "rule", runs: [] });
  return blocks;
}

function numberLines(number = "", signers: readonly string[] | undefined, above: number): ParagraphBlock[] {
  const own = number ? [plain(number)] : [];
  if (!signers) return [{ kind: "paragraph", style: "number", runs: own, above }];
  const rows = rowsOf(signers);
  return rows.map((names, i) => ({
    kind: "paragraph",
    style: "number",
    runs: i === rows.length - 1 ? own : [],
    right: [plain(i === 0 ? "签发人：" : "　　　　"), plain(names, "signer")],
    indent: { left: 1, first: 0 },
    ...(i === 0 && { above }),
  }));
}

/** Two names a row, each below the one above it: all rows are of one width, since they end at the right. */
function rowsOf(signers: readonly string[]): string[] {
  const width = largest(signers.map((name) => name.length));
  const padded = signers.map((name) => name.padEnd(width, "　"));
  if (signers.length <= 2) return [signers.join("　")];
  return padded.flatMap((name, i) => (i % 2 ? [] : [`${name}　${padded[i + 1] ?? "　".repeat(width)}`]));
}
