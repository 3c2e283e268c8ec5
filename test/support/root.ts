import { readdirSync } from "node:fs";
import { join } from "node:path";

/** The project's folder: scripts/test.mjs puts it in place of this expression. */
export const root: string = import.meta.dirname;

/** Files of a folder of the project, as `folder/name`, sorted. */
export function filesIn(folder: string, ending: RegExp): string[] {
  return readdirSync(join(root, folder))
    .filter((name) => ending.test(name))
    .sort()
    .map((name) => `${folder}/${name}`);
}
