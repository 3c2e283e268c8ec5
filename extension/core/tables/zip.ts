/**
 * What write-excel-file gets as `fflate` (scripts/build.mjs): its `zip` would start workers for a big sheet, from code that it
 * puts together at run time; a worker of VS Code may not do that, and Node has no such workers.
 */
import { type AsyncZippable, type FlateCallback, type Zippable, zipSync } from "fflate";

export { strToU8, zipSync } from "fflate";

export function zip(files: AsyncZippable, callback: FlateCallback): void {
  callback(null, zipSync(files as Zippable));
}
