import { readDate } from "../parse/dates";
import { fold } from "../parse/width";
import type { Report } from "../types";

/** What a 公文 carries around its title and body. 上报版 has all that is known of it, 网页版 only what its text says. */
export interface Elements {
  readonly copyNumber?: string;
  readonly secrecy?: string;
  readonly urgency?: string;
  readonly logo?: string;
  readonly number?: string;
  readonly signers?: readonly string[];
  readonly addressee?: string;
  readonly attachments?: readonly string[];
  readonly organs?: readonly string[];
  readonly date?: string;
  /** Whether room for a seal is left and the date goes four characters in. */
  readonly seal?: boolean;
  readonly note?: string;
  readonly copyTo?: string;
  readonly issuer?: string;
  readonly issued?: string;
}

type Kind = "text" | "list" | "date" | "switch";

export interface ElementSpec {
  readonly id: keyof Elements;
  /** Its name in GB/T 9704, which is also its key in the front matter. */
  readonly label: string;
  /** Other names under which the front matter may have it. */
  readonly aliases: readonly string[];
  /** The option of the command line. */
  readonly option: string;
  readonly kind: Kind;
  readonly example: string;
  /** A 上报版 without it is not complete: it is asked for. */
  readonly required?: true;
}

/** Every element, in the order in which a page has them. */
export const elementSpecs: readonly ElementSpec[] = [
  { id: "copyNumber", label: "份号", aliases: [], option: "copy-number", kind: "text", example: "000001" },
  { id: "secrecy", label: "密级", aliases: ["密级和保密期限"], option: "secrecy", kind: "text", example: "秘密★1年" },
  { id: "urgency", label: "紧急程度", aliases: [], option: "urgency", kind: "text", example: "平急" },
  { id: "logo", label: "发文机关标志", aliases: [], option: "logo", kind: "text", example: "临溪县司法局文件" },
  { id: "number", label: "发文字号", aliases: ["文号"], option: "number", kind: "text", example: "临司〔2025〕3号" },
  { id: "signers", label: "签发人", aliases: [], option: "signer", kind: "list", example: "王某某" },
  {
    id: "addressee",
    label: "主送机关",
    aliases: ["主送"],
    option: "to",
    kind: "text",
    example: "县委、县政府",
    required: true,
  },
  {
    id: "attachments",
    label: "附件",
    aliases: ["附件说明"],
    option: "attachments",
    kind: "list",
    example: "甲清单；乙统计表",
  },
  {
    id: "organs",
    label: "署名",
    aliases: ["发文机关署名", "落款"],
    option: "organ",
    kind: "list",
    example: "临溪县司法局",
    required: true,
  },
  { id: "date", label: "成文日期", aliases: [], option: "date", kind: "date", example: "2025-01-20", required: true },
  { id: "seal", label: "印章", aliases: ["加盖印章"], option: "seal", kind: "switch", example: "" },
  { id: "note", label: "附注", aliases: [], option: "note", kind: "text", example: "此件公开发布" },
  { id: "copyTo", label: "抄送", aliases: ["抄送机关"], option: "copy-to", kind: "text", example: "县人大常委会" },
  { id: "issuer", label: "印发机关", aliases: [], option: "issuer", kind: "text", example: "临溪县司法局办公室" },
  { id: "issued", label: "印发日期", aliases: [], option: "issued", kind: "date", example: "2025-01-21" },
];

/** The elements that the front matter names, and the keys whose values cannot be used, each with what they should be. */
export function elementsOfFrontMatter(report: Report): { elements: Elements; errors: readonly string[] } {
  const values = report.frontMatter?.values ?? {};
  const elements: Record<string, unknown> = {};
  const errors: string[] = [];
  for (const spec of elementSpecs) {
    const key = [spec.label, ...spec.aliases].find((name) => values[name] !== undefined && values[name] !== null);
    if (key === undefined) continue;
    const value = readElement(spec, values[key]);
    if (value === undefined) errors.push(`文件头里的“${key}”写得不对，应当是${shapes[spec.kind]}`);
    else elements[spec.id] = value;
  }
  return { elements: elements as Elements, errors };
}

/** What a value should look like, for people. */
export const shapes: Readonly<Record<Kind, string>> = {
  text: "一行文字",
  list: "文字，几项之间用“；”隔开，或者写成列表",
  date: "日期，例如 2025-01-20",
  switch: "true 或 false",
};

/** A value as a person gives it (YAML or command line) in the form of the element; undefined: it has another shape. */
export function readElement(
  { id, kind }: ElementSpec,
  value: unknown,
): string | readonly string[] | boolean | undefined {
  if (kind === "switch") return typeof value === "boolean" ? value : undefined;
  if (kind === "list") {
    const items = Array.isArray(value) ? value : typeof value === "string" ? value.split(/[；;]/) : [];
    const texts = items.flatMap((item) => (isText(item) ? String(item).trim() || [] : []));
    return texts.length > 0 && items.every(isText) ? texts : undefined;
  }
  if (!isText(value)) return undefined;
  // 000001 is the number 1 to YAML; a 份号 has six digits.
  const text = id === "copyNumber" && typeof value === "number" ? String(value).padStart(6, "0") : String(value).trim();
  if (kind !== "date") return text;
  const date = printedDate(text);
  return isImpossible(date) ? undefined : date;
}

const isText = (value: unknown): value is string | number => typeof value === "string" || typeof value === "number";

/** 2025年13月40日. A day that is still to be filled in is no mistake. */
function isImpossible(date: string): boolean {
  const [, month, day] = /^\d{4}年(\d{1,2})月(\d{1,2})日$/.exec(date) ?? [];
  return month !== undefined && (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31);
}

/** 2025-01-20 → 2025年1月20日: GB/T 9704 7.3.5, no leading zeros. What is no date stays as it is. */
export function printedDate(text: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(readDate(fold(text)) ?? "") ?? [];
  return year ? `${year}年${Number(month)}月${Number(day)}日` : text;
}
