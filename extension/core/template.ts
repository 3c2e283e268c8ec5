/** What may stand between `{{` and `}}`, and what the user is asked where it is not known. */
const prompts = { organ: "单位名称", year: "年份", next: "下一年份", previous: "上一年份" };

export type Placeholder = keyof typeof prompts;

/** null: not known; the user is asked for it. */
export type Values = Readonly<Record<Placeholder, string | null>>;

/** Both forms read the same, so that a blank that was passed over is still seen: 〔待补充：次数〕次. */
export interface Rendered {
  /** LSP/VS Code snippet syntax: tab stops from 1 in the order of the text, everything else escaped. */
  readonly snippet: string;
  /** Plain text. */
  readonly text: string;
}

/** For the user to fill. Blanks with the same key are filled together. */
interface Blank {
  readonly key: string;
  readonly prompt: string;
  readonly choices: readonly string[];
}

/**
 * A template is text with placeholders `{{year}}` and with tab stops `${1:提示}`, `${1|甲,乙|}`, `$1`; a prompt may hold
 * placeholders. `\` escapes `$`, `}` and itself. Unknown placeholders stay as they are: the type's check names them.
 */
export function render(template: string, values: Values): Rendered {
  const numbers = new Map<string, number>();
  let snippet = "";
  let text = "";
  for (const part of parse(template, values)) {
    if (typeof part === "string") {
      snippet += escapeMarks(part, /[\\$}]/g);
      text += part;
    } else {
      const known = numbers.get(part.key);
      numbers.set(part.key, known ?? numbers.size + 1);
      snippet += known ? `\${${known}}` : tabStop(numbers.size, part);
      text += shown(part);
    }
  }
  return { snippet, text };
}

/** The placeholders of a template that mean nothing. */
export function unknownPlaceholders(template: string): string[] {
  return [...template.matchAll(/\{\{([^{}]*)\}\}/g)].map(([, name]) => name as string).filter((name) => !isKnown(name));
}

function isKnown(name: string): name is Placeholder {
  return Object.hasOwn(prompts, name);
}

const token =
  /\\([\\$}])|\{\{([^{}]*)\}\}|\$(\d+)|\$\{(\d+)(?::((?:[^\\{}]|\\.|\{\{[^{}]*\}\})*)|\|((?:[^\\|}]|\\.)*)\|)?\}/gs;

function* parse(template: string, values: Values): Iterable<string | Blank> {
  let done = 0;
  for (const match of template.matchAll(token)) {
    const [whole, escaped, name, bare, number, prompt = "", choices] = match;
    if (match.index > done) yield template.slice(done, match.index);
    done = match.index + whole.length;
    if (escaped) yield escaped;
    else if (name !== undefined) yield substitute(name, values);
    else yield { key: `${bare ?? number}`, prompt: asPrompt(prompt, values), choices: splitChoices(choices) };
  }
  if (done < template.length) yield template.slice(done);
}

function substitute(name: string, values: Values): string | Blank {
  if (!isKnown(name)) return `{{${name}}}`;
  return values[name] ?? { key: name, prompt: prompts[name], choices: [] };
}

function asPrompt(template: string, values: Values): string {
  return [...parse(template, values)].map((part) => (typeof part === "string" ? part : part.prompt)).join("");
}

function splitChoices(choices = ""): string[] {
  return [...choices.matchAll(/(?:[^\\,]|\\.)+/gs)].map(([choice]) => choice.replace(/\\(.)/gs, "$1"));
}

function tabStop(number: number, blank: Blank): string {
  if (!blank.choices.length) return `\${${number}:${escapeMarks(shown(blank), /[\\$}]/g)}}`;
  return `\${${number}|${blank.choices.map((choice) => escapeMarks(choice, /[\\,|]/g)).join(",")}|}`;
}

function shown({ prompt, choices }: Blank): string {
  const wanted = choices.join("或") || prompt;
  return wanted ? `〔待补充：${wanted}〕` : "〔待补充〕";
}

function escapeMarks(text: string, marks: RegExp): string {
  return text.replace(marks, "\\$&");
}
