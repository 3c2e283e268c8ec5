/** What is said about each kind of thing that Markdown text cannot hold. */
const sayings = {
  revision: (n: number) => `文中有 ${n} 处修订，按“接受全部修订”处理：插入的保留，删除的不要`,
  note: (n: number) => `${n} 条脚注、尾注放到了正文中引用它的地方，写成“（注：……）”`,
  merged: (n: number) => `${n} 个表格有合并的单元格：文字放在第一格，其余的格空着，请核对`,
  nested: (n: number) => `${n} 处表格套着表格：里层的表格改成了文字，请核对`,
  image: (n: number) => `${n} 张图片没有导入`,
  embedded: (n: number) => `${n} 个图表或嵌入的文件没有导入`,
  formula: (n: number) => `${n} 个公式没有导入，请手工补上`,
  textbox: (n: number, words: readonly string[]) =>
    `${n} 个文本框里的文字放到了它所在的段落后面（版头在前面），请核对位置：${quoted(words)}`,
  diagram: (n: number, words: readonly string[]) => `图形、艺术字里的 ${n} 处文字没有导入：${quoted(words)}`,
  placeholder: (n: number) => `${n} 处没有填写的控件（“单击此处输入文字”）没有导入`,
  hidden: (n: number, words: readonly string[]) => `${n} 处隐藏的文字没有导入：${quoted(words)}`,
  strike: (n: number) => `${n} 处带删除线的文字按普通文字导入，请看是否还要`,
  link: (n: number) => `${n} 处超链接只保留了文字`,
} satisfies Record<string, (count: number, words: readonly string[]) => string>;

export type Kind = keyof typeof sayings;

const longest = 60;
const most = 20;

const quoted = (words: readonly string[]): string =>
  words
    .slice(0, most)
    .map((text) => `“${text.length > longest ? `${text.slice(0, longest)}……` : text}”`)
    .join("、") + (words.length > most ? "等" : "");

/** Counts by kind. */
export class Leftovers {
  private readonly found = new Map<Kind, string[]>();

  add(kind: Kind, words = ""): void {
    const own = this.found.get(kind);
    if (own) own.push(words);
    else this.found.set(kind, [words]);
  }

  has(kind: Kind): boolean {
    return this.found.has(kind);
  }

  /** One Chinese sentence for each kind, in the order of the list above. */
  notes(): string[] {
    return (Object.keys(sayings) as Kind[]).flatMap((kind) => {
      const words = this.found.get(kind);
      return words ? [sayings[kind](words.length, words)] : [];
    });
  }
}
