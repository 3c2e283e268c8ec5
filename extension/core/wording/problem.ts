import type { Line, Problem, Severity } from "../types";
import type { WrongForm } from "./forms";
import type { Slip } from "./near-miss";

/** In quotation marks; those inside become ‘ ’. */
export function quote(text: string): string {
  return `“${text.replaceAll("“", "‘").replaceAll("”", "’")}”`;
}

/** What a user hears of a wrong form. `what` names the kind of thing that is written wrongly: 固定表述, 名称. */
export function wrongFormProblem(form: WrongForm, line: Line, what: string): Problem {
  const { formulation, slips, from, to } = form;
  const span = line.range(from, to);
  const wrong = line.text.slice(from, to);
  const right = formulation.text;
  const reason = formulation.why ? `${formulation.why}。` : "";
  const basis = formulation.basis ? `（依据：${formulation.basis}）` : "";
  const message =
    slips.length === 0
      ? `${quote(wrong)}应为${quote(right)}。${reason}请改正，或核对是否另有正式名称。${basis}`
      : `${quote(wrong)}与${what}${quote(right)}只差${slips.length === 1 ? "一" : "两"}处：${slips.map(describe).join("，")}。请核对后改正。${basis}`;
  const severity = formulation.severity ?? nearSeverity(form);
  return {
    span,
    message,
    ...(severity && { severity }),
    fixes: () => [{ title: `改为${quote(right)}`, safe: false, edits: [{ span, text: right }] }],
  };
}

/** A word that a writer may have chosen, and a slip in a short formulation, may after all be meant. */
function nearSeverity({ slips, formulation }: WrongForm): Severity | undefined {
  const sure = slips.every(({ kind, expected }) => kind !== "other" && expected !== "、");
  return slips.length === 0 || (sure && formulation.text.length >= 10) ? undefined : "warning";
}

function describe({ kind, expected, found }: Slip): string {
  if (kind === "lost") return expected === "、" ? "漏了「、」" : `漏了“${expected}”`;
  return kind === "extra" ? `多了“${found}”` : `“${expected}”写成了“${found}”`;
}
