import { type OutputUnit, type Schema, Validator } from "@cfworker/json-schema";
import { findNodeAtLocation, getNodeValue, type Node, type ParseError, parseTree } from "jsonc-parser";
import type { ConfigError } from "./config-types";

export type Path = readonly (string | number)[];

export interface Reading {
  /** Without what is wrong: a wrong entry of a list or a map is left out, its neighbours stay. undefined: nothing is right. */
  readonly value: unknown;
  readonly errors: readonly ConfigError[];
  /** Where the value at a path stands; the nearest value around it where there is none. */
  place(path: Path): { start: number; end: number };
}

/**
 * A reader of JSON with comments and trailing commas that a person wrote, checked against a schema (draft-07). It never
 * throws; every error names its place in Chinese. A pattern's own message stands in the schema, as `patternErrorMessage`.
 */
export function jsonReader(schema: Schema): (source: string) => Reading {
  const validator = new Validator(schema, "7", false);
  return (source) => {
    try {
      return read(source, schema, validator);
    } catch {
      // Thousands of brackets in one another, or a name with half a surrogate pair: no person's settings.
      const nowhere = { start: 0, end: 0 };
      const error = { message: "这个文件读不懂：括号层数太多，或者名称里有不完整的字符。", ...nowhere };
      return { value: undefined, errors: [error], place: () => nowhere };
    }
  };
}

function read(source: string, schema: Schema, validator: Validator): Reading {
  const syntax: ParseError[] = [];
  const root = parseTree(source, syntax, { allowTrailingComma: true, allowEmptyContent: true });
  const value: unknown = root ? getNodeValue(root) : undefined;
  const errors = syntax.map((error) => syntaxError(source, error));
  const place = (path: Path) => nodePlace(root, path);
  if (value === undefined) return { value, errors, place };

  const wrong = new Set<string>();
  const units = validator.validate(value).errors;
  units.forEach((unit, i) => {
    const path = parsePointer(unit.instanceLocation, value);
    const message = describe(unit, units[i - 1], path, value, schema);
    if (message === null || wrong.has(key(path))) return;
    wrong.add(key(path));
    const ofName = unit.keyword === "false" || unit.keywordLocation.includes("/propertyNames/");
    errors.push({ message, ...(ofName ? namePlace(root, path) : place(path)) });
  });
  return { value: prune(value, [], wrong), errors: errors.sort((a, b) => a.start - b.start), place };
}

type Tree = Record<string, unknown>;

const types: Record<string, string> = {
  string: "文字（写在英文双引号里）",
  number: "数字",
  integer: "整数",
  boolean: "true 或 false",
  array: "列表（写在方括号 [ ] 里）",
  object: "若干“名称: 值”（写在花括号 { } 里）",
  null: "null",
};

/** What a unit of the validator's output says, in Chinese; null where it only repeats what another one says better. */
function describe(
  unit: OutputUnit,
  previous: OutputUnit | undefined,
  path: Path,
  value: unknown,
  schema: Tree,
): string | null {
  const expected = resolve(schema, unit.keywordLocation);
  const name = showPath(path);
  switch (unit.keyword) {
    case "type":
      return `${name}应当是${[expected]
        .flat()
        .map((type) => types[type as string])
        .join("或")}。`;
    case "enum":
      return `${name}只能是 ${(expected as unknown[]).map((one) => JSON.stringify(one)).join("、")} 之一。`;
    case "required": {
      const present = valueAt(value, path) as Tree;
      const missing = (expected as string[]).filter((property) => !(property in present));
      return `${name}缺少 ${missing.map((property) => `“${property}”`).join("、")}，请补上。`;
    }
    case "false": {
      const owner = resolve(schema, previous?.keywordLocation.replace(/\/additionalProperties$/, "") ?? "#") as Tree;
      const known = Object.keys((owner.properties as Tree | undefined) ?? {}).filter(
        (property) => property !== "$schema",
      );
      return `不认识${name}，请检查是否写错；此处可以写：${known.join("、")}。`;
    }
    case "pattern": {
      const owner = resolve(schema, unit.keywordLocation.replace(/\/pattern$/, "")) as Tree;
      return `${name}的写法不对：${owner.patternErrorMessage}。`;
    }
    case "minLength":
      return `${name}不能是空的。`;
    case "minItems":
      return `${name}至少要有一项。`;
    case "uniqueItems":
      return `${name}有重复的项，请删去重复的。`;
    case "minimum":
      return `${name}不能小于 ${expected}。`;
    default:
      return null;
  }
}

function showPath(path: Path): string {
  if (path.length === 0) return "这个文件";
  return `“${path.map((step) => (typeof step === "number" ? `第 ${step + 1} 项` : step)).join(" › ")}”`;
}

/** The part of a schema that a keyword location names; `$ref` leads on. */
function resolve(schema: Tree, pointer: string): unknown {
  return segments(pointer).reduce<unknown>((node, step) => {
    const next = (node as Tree | undefined)?.[step];
    return step === "$ref" ? resolve(schema, next as string) : next;
  }, schema);
}

function segments(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((step) => decodeURIComponent(step).replaceAll("~1", "/").replaceAll("~0", "~"));
}

function parsePointer(pointer: string, value: unknown): Path {
  const path: (string | number)[] = [];
  for (const step of segments(pointer)) path.push(Array.isArray(valueAt(value, path)) ? Number(step) : step);
  return path;
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((node, step) => (node as Tree | undefined)?.[step], value);
}

const key = (path: Path) => JSON.stringify(path);

function prune(value: unknown, path: Path, wrong: ReadonlySet<string>): unknown {
  if (wrong.has(key(path))) return undefined;
  if (Array.isArray(value)) {
    return value.map((item, i) => prune(item, [...path, i], wrong)).filter((item) => item !== undefined);
  }
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([name, item]) => [name, prune(item, [...path, name], wrong)] as const);
  return Object.fromEntries(entries.filter(([, item]) => item !== undefined));
}

function nodePlace(root: Node | undefined, path: Path): { start: number; end: number } {
  for (let length = path.length; length >= 0; length--) {
    const node = root && findNodeAtLocation(root, path.slice(0, length));
    // Of a list or a map only the bracket: a whole block underlined tells nothing.
    if (node) return { start: node.offset, end: node.offset + (node.children ? 1 : node.length) };
  }
  return { start: 0, end: 0 };
}

function namePlace(root: Node | undefined, path: Path): { start: number; end: number } {
  const name = root && findNodeAtLocation(root, [...path])?.parent?.children?.[0];
  return name ? { start: name.offset, end: name.offset + name.length } : nodePlace(root, path);
}

/** By ParseErrorCode of jsonc-parser. */
const syntaxMessages = [
  "此处的内容不完整",
  "此处有不认识的符号或文字；文字要写在英文双引号里",
  "数字的写法不对",
  "此处应当是名称，写在英文双引号里",
  "此处缺少值",
  "此处缺少冒号",
  "此处缺少逗号",
  "此处缺少右花括号 }",
  "此处缺少右方括号 ]",
  "文件末尾有多余的内容",
  "注释的写法不对",
  "注释没有结束",
  "文字没有结束，缺少右边的英文双引号",
  "数字没有写完",
  "Unicode 转义的写法不对",
  "反斜杠 \\ 后面的符号不对；要写反斜杠本身，请写两个",
  "文字里有不能直接写的控制字符",
];

function syntaxError(source: string, { error, offset, length }: ParseError): ConfigError {
  const wide = /^[“”‘’，：；｛｝［］【】]/.exec(source.slice(offset, offset + 1))?.[0];
  const message = wide
    ? `此处用了中文标点 ${wide} ，请改成英文标点。`
    : `${syntaxMessages[error] ?? syntaxMessages[0]}。`;
  return { message, start: offset, end: offset + length };
}
