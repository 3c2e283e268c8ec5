import type { Schema } from "@cfworker/json-schema";
import { minimatch } from "minimatch";
import schema from "../../schemas/config.schema.json";
import { type Config, type ConfigError, defaultFileConfig, type FileConfig } from "./config-types";
import { jsonReader } from "./read-json";

export * from "./config-types";

const read = jsonReader(schema as Schema);

/** Reads `.zhibi.json` (comments and trailing commas allowed). What is wrong is named with its place; the rest still holds. */
export function parseConfig(source: string): { config: Config; errors: readonly ConfigError[] } {
  const { value, errors } = read(source);
  return { config: (value ?? {}) as Config, errors };
}

/** @param path relative to the folder of `.zhibi.json`, with `/`. */
export function configFor(config: Config, path: string): FileConfig {
  const last = <T>(map: Readonly<Record<string, T>> = {}): T | undefined =>
    Object.entries(map).findLast(([glob]) => matches(glob, path))?.[1];
  return {
    severities: config.rules ?? defaultFileConfig.severities,
    type: last(config.reportTypes),
    previous: last(config.previous),
    allowedNames: config.allowedNames ?? defaultFileConfig.allowedNames,
    ignore: (config.ignore ?? []).filter(({ file }) => file === undefined || matches(file, path)),
    profile: config.profile ?? defaultFileConfig.profile,
    layout: config.layout ?? defaultFileConfig.layout,
  };
}

/** A glob without `/` speaks of the file's name, in whatever folder it is. */
function matches(glob: string, path: string): boolean {
  return minimatch(path, glob, { matchBase: true, dot: true, nocomment: true, nonegate: true, platform: "linux" });
}
