import type { RollChange, TypedReport } from "../../../core";
import { isColoured, printError, readTerminalLine } from "../../output";
import { regionOf } from "../../positions";
import { type Decisions, kindNames } from "./list";

/** Asks about each change that changes something; null: the user gives up. What is not answered stays as proposed. */
export function review(
  report: TypedReport,
  changes: readonly RollChange[],
  ask: (prompt: string) => string | null = askInTerminal,
): Decisions | null {
  const decisions: Record<number, boolean> = {};
  const asked = changes.filter(({ before, after }) => before !== after);
  for (const [i, change] of asked.entries()) {
    const prompt = `${describe(report, change, `${i + 1}/${asked.length}`)}${question(change)}`;
    let answer = ask(prompt);
    while (answer !== null && !/^[ynaq]?$/i.test(answer.trim())) answer = ask("请按 y、n、a、q 或回车：");
    const key = answer?.trim().toLowerCase() ?? "q";
    if (key === "q") return null;
    if (key === "a") break;
    if (key !== "") decisions[change.id] = key === "y";
  }
  return decisions;
}

function describe(report: TypedReport, change: RollChange, number: string): string {
  const { line } = regionOf(report, change.span);
  const [bold, dim, off] = isColoured(2) ? ["\u001b[1m", "\u001b[2m", "\u001b[0m"] : ["", "", ""];
  return `
${bold}${number} ${kindNames[change.kind]}${off}（第${line}行）${change.why}
${dim}${change.context}${off}
- ${change.before}
+ ${change.after || "（删去）"}
`;
}

const question = ({ open }: RollChange) =>
  open
    ? "改吗？[y 改，n 不改（默认），a 其余按建议，q 放弃] "
    : "接受吗？[y 接受（默认），n 不改，a 其余按建议，q 放弃] ";

function askInTerminal(prompt: string): string | null {
  printError(prompt);
  return readTerminalLine();
}
