import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "./root";

/**
 * Compares with a file that is kept in the project and read by people. `UPDATE_SNAPSHOTS=1 npm test` writes it anew;
 * a file that is not there fails otherwise, so that nothing is taken for right unread.
 */
export function matchSnapshot(path: string, actual: string): void {
  const file = join(root, path);
  if (process.env.UPDATE_SNAPSHOTS) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, actual);
    return;
  }
  assert.ok(existsSync(file), `没有快照 ${path}；核对后用 UPDATE_SNAPSHOTS=1 生成`);
  assert.equal(actual, readFileSync(file, "utf8"), path);
}
