/** Runs the bundle as a user does, in a folder of its own. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { TestContext } from "node:test";
import { root } from "../support/root";

export const cli = join(root, "dist/cli.js");

export interface Run {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

export function zhibi(args: readonly string[], { cwd, input = "", env }: Run = {}) {
  const { FORCE_COLOR: _, NO_COLOR: __, ...own } = process.env;
  const result = spawnSync(process.execPath, [cli, ...args], { cwd, input, env: { ...own, ...env } });
  return { code: result.status, stdout: String(result.stdout), stderr: String(result.stderr), bytes: result.stdout };
}

/** A new folder with these files, gone after the test. */
export function folder(t: TestContext, files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const path = realpathSync(mkdtempSync(join(tmpdir(), "zhibi-")));
  t.after(() => rmSync(path, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return path;
}

/** A report without a fault. */
export const clean = `青石市司法局2024年法治政府建设年度报告

2024年，青石市司法局认真落实法治政府建设部署，各项工作稳步推进。

一、2024年推进法治政府建设的主要举措和成效
（一）健全制度体系。一是制定工作方案。二是开展业务培训。三是加强督促检查。
（二）规范行政执法。2024年开展案卷评查2次。
二、2024年推进法治政府建设存在的不足和原因
一是培训形式单一。二是执法力量不足。主要原因是统筹谋划不够。
三、2024年党政主要负责人履行推进法治政府建设第一责任人职责情况
局主要负责人切实履行第一责任人职责，带头学法用法。
四、2025年推进法治政府建设的主要安排
一是丰富培训形式。二是充实执法力量。
`;

/** One safe fix: 二是是, in line 6. */
export const doubled = clean.replace("二是开展", "二是是开展");

/** One error without a safe fix: an ordinal is skipped. */
export const skipped = clean.replace("（二）规范", "（三）规范");

/** One warning, nothing worse. */
export const warned = clean.replaceAll(/（([一二])）/g, "（$1）、");
