/*
 * 版头 of a 公文 (GB/T 9704—2012 7.2), which stands above the title and is no text of the report: it becomes front matter,
 * from which the export sets it again.
 */

/** What stands on a line of its own; a line may hold two of them, 发文字号 at the left and 签发人 at the right. */
const elements: readonly (readonly [pattern: RegExp, ...names: readonly string[]])[] = [
  [/^(\d{6})$/, "份号"],
  [/^((?:绝密|机密|秘密)(?:★.{0,10})?)$/, "密级"],
  [/^(特急|加急|特提|平急)$/, "紧急程度"],
  [/^([^，。：；]{3,40}文件)$/, "发文机关标志"],
  [/^([^，。：；\s]{1,20}〔\d{4}〕\d{1,5}号)(?:\s{0,20}签发人[：:]\s{0,9}(.{2,40}))?$/, "发文字号", "签发人"],
  [/^签发人[：:]\s{0,9}(.{2,40})$/, "签发人"],
];

/** The elements that a line holds, by name; null where it is none. */
export function headElements(line: string): Readonly<Record<string, string>> | null {
  for (const [pattern, ...names] of elements) {
    const values = pattern.exec(line)?.slice(1);
    if (values) return Object.fromEntries(names.flatMap((name, i) => (values[i] ? [[name, values[i]]] : [])));
  }
  return null;
}

/** YAML; what could be read as something else than text stands in quotes. Several 签发人 are a list. */
export function frontMatter(values: Readonly<Record<string, string>>): string {
  const lines = Object.entries(values).map(([name, value]) => {
    const several = name === "签发人" ? value.split(/[\s；;]+/) : [];
    // 王　某 is one name.
    if (several.length > 1 && several.every((one) => one.length > 1))
      return `${name}:\n${several.map((one) => `  - ${quoted(one)}`).join("\n")}`;
    return `${name}: ${quoted(value)}`;
  });
  return `---\n${lines.join("\n")}\n---`;
}

const quoted = (value: string): string =>
  /^[\u4e00-\u9fff][\u4e00-\u9fff〔〕（）★\d]*$/.test(value) ? value : JSON.stringify(value);
