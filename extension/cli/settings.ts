/** Reads `.zhibi.json` and what is in `.zhibi/`. Loaded only where there is any of it. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { builtinTerms, builtinTypes, type ConfigError, defaultFileConfig, mergeTerms, type ReportType } from "../core";
import { configFor, parseConfig, parseMatches, parseReportType, parseTerms } from "../core/settings";
import { reason } from "./command";
import { decode } from "./encoding";
import type { SettingsFiles, Workspace } from "./workspace";

/** @returns what is right in them, and what is wrong as lines of text that name file, line and column. */
export function load({
  config: configFile,
  templates,
  terms: termsFile,
  matches: matchesFile,
}: SettingsFiles): Workspace & { errors: string[] } {
  const errors: string[] = [];
  const terms = readTerms(termsFile, errors);
  const matches = readMatches(matchesFile, errors);
  const own = templates ? readTypes(templates, errors) : [];
  const ids = new Set(own.map((type) => type.id));
  const types = [...own, ...builtinTypes.filter((type) => !ids.has(type.id))];
  const source = configFile && readText(configFile, errors);
  if (!configFile || source === null) return { types, terms, matches, configFor: () => defaultFileConfig, errors };

  const parsed = parseConfig(source);
  errors.push(...describe(configFile, source, parsed.errors));
  const folder = dirname(configFile);
  const path = (file: string) => relative(folder, resolve(file)).replaceAll(sep, "/");
  return {
    types,
    terms,
    matches,
    configFor: (file) => {
      const config = configFor(parsed.config, path(file));
      return { ...config, previous: config.previous && resolve(folder, config.previous) };
    },
    errors,
  };
}

function readTerms(file: string | null, errors: string[]): Workspace["terms"] {
  const source = file && readText(file, errors);
  if (!file || source === null) return builtinTerms;
  const parsed = parseTerms(source as string);
  errors.push(...describe(file, source as string, parsed.errors));
  return mergeTerms(builtinTerms, parsed.terms);
}

function readMatches(file: string | null, errors: string[]): Workspace["matches"] {
  const source = file && readText(file, errors);
  if (!file || source === null) return [];
  const parsed = parseMatches(source as string);
  errors.push(...describe(file, source as string, parsed.errors));
  return parsed.matches;
}

function readTypes(folder: string, errors: string[]): ReportType[] {
  return foldersIn(folder, errors).flatMap((id) => {
    const file = join(folder, id, "type.json");
    const json = readText(file, errors);
    const skeleton = readText(join(folder, id, "skeleton.md"), errors);
    if (json === null || skeleton === null) return [];
    const parsed = parseReportType(id, json, skeleton);
    errors.push(...describe(file, json, parsed.errors));
    return parsed.type ? [parsed.type] : [];
  });
}

function foldersIn(folder: string, errors: string[]): string[] {
  try {
    return readdirSync(folder).filter((name) => statSync(join(folder, name)).isDirectory());
  } catch (error) {
    errors.push(`${show(folder)}：读不了：${reason(error)}。`);
    return [];
  }
}

function readText(file: string, errors: string[]): string | null {
  try {
    return decode(readFileSync(file)).text;
  } catch (error) {
    errors.push(`${show(file)}：读不了：${reason(error)}。`);
    return null;
  }
}

function describe(file: string, source: string, errors: readonly ConfigError[]): string[] {
  return errors.map(({ message, start }) => {
    const before = source.slice(0, start).split(/\r\n|\r|\n/);
    return `${show(file)}:${before.length}:${(before.at(-1) as string).length + 1}：${message}`;
  });
}

/** As a user would name it from where he is. */
const show = (file: string) => relative(process.cwd(), file) || file;
