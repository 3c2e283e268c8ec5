/**
 * Fills a snippet (LSP/VS Code syntax) as a clerk would: a number where a unit or % follows, else the words of the
 * prompt; of several choices the first. The same tab stop gets the same filling everywhere.
 */
export function fill(snippet: string): string {
  const filled = new Map<string, string>();
  const [text] = expand(snippet, 0, filled);
  return text;
}

/** From `at` to an unescaped `}` that closes what was opened before, or to the end. */
function expand(source: string, at: number, filled: Map<string, string>, nested = false): [string, number] {
  let text = "";
  let i = at;
  while (i < source.length) {
    const rest = source.slice(i, i + 40);
    const stop = /^\$(?:(\w+)|\{(\w+)(?=[:|}]))/.exec(rest);
    if (rest[0] === "\\") {
      text += rest[1] ?? "";
      i += 2;
    } else if (nested && rest[0] === "}") {
      return [text, i + 1];
    } else if (stop) {
      const [prompt, end] = stop[2] ? readPrompt(source, i + stop[0].length, filled) : ["", i + stop[0].length];
      const name = (stop[1] ?? stop[2]) as string;
      const filling = filled.get(name) ?? fillOne(name, prompt, source.slice(end, end + 4));
      filled.set(name, filling);
      text += filling;
      i = end;
    } else {
      text += rest[0];
      i++;
    }
  }
  return [text, i];
}

/** What stands between the name of a tab stop and its `}`: nothing, a prompt, or choices. */
function readPrompt(source: string, at: number, filled: Map<string, string>): [string, number] {
  if (source[at] === ":") return expand(source, at + 1, filled, true);
  if (source[at] !== "|") return ["", at + 1];
  const end = source.indexOf("|}", at + 1);
  return [(source.slice(at + 1, end).split(",")[0] as string).replaceAll("\\", ""), end + 2];
}

/** A unit, not the beginning of a longer word (人民, 条例, 部门, 个人…). */
const unit =
  /^(?:[%％‰]|个百分点|(?:万|亿)?(?:元|余|多|件|次|份|条|项|家|户|处|场|期|名|人(?![民大员社力才均])|个(?!人)|起|批(?!复|评|示)|页|册|倍|篇|款|宗|艘|辆|座|支|届|轮|类|种|级|天|小时|分钟|公里|亩|月|日(?!常|期)|年|号))/;

function fillOne(name: string, prompt: string, after: string): string {
  const wanted = prompt.replace(/^〔待补充：?|〕$/g, "");
  if (name === "CURRENT_YEAR") return "2025";
  if (name === "0") return wanted;
  if (/^\d+(?:\.\d+)?$/.test(wanted)) return wanted;
  if (!unit.test(after)) return wanted;
  if (/^[%％]/.test(after)) return "96";
  if (after.startsWith("个百分点")) return "2";
  if (after.startsWith("年")) return "2024";
  return /^[月日]/.test(after) ? "6" : "12";
}
