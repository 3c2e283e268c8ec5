import { all, type Element } from "./xml";

const longest = 30;
/** So many comments can lie over one another. */
const mostOpen = 100;

/** The comments of a document with the words that they are about. */
export class Comments {
  private readonly about = new Map<string, string>();
  private readonly opened = new Set<string>();

  constructor(private readonly root: Element | undefined) {}

  open(id = ""): void {
    if (this.opened.size < mostOpen) this.opened.add(id);
  }

  close(id = ""): void {
    this.opened.delete(id);
  }

  /** The text between what was opened and is not closed yet. */
  cover(text: string): void {
    for (const id of this.opened) {
      const words = (this.about.get(id) ?? "") + text;
      this.about.set(id, words);
      if (words.length > longest) this.opened.delete(id);
    }
  }

  /** `批注（王某某，针对“审查合同12件”）：请核实`, in the order of the file. */
  notes(): string[] {
    const notes: string[] = [];
    for (const comment of this.root?.children ?? []) {
      if (comment.name !== "comment") continue;
      const { id = "", author = "" } = comment.attributes;
      const said = paragraphs(comment).join(" ").trim();
      const words = (this.about.get(id) ?? "").trim();
      const shown = words.length > longest ? `${words.slice(0, longest)}……` : words;
      const from = [author, shown && `针对“${shown}”`].filter(Boolean).join("，");
      if (said) notes.push(`批注${from && `（${from}）`}：${said.replace(/。$/, "")}`);
    }
    return notes;
  }
}

const paragraphs = (comment: Element): string[] =>
  [...all(comment, "p")].map((one) => [...all(one, "t")].map(({ text }) => text).join(""));
