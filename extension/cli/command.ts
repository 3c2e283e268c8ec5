/** What a command of `zhibi` is, and the two kinds of errors that a user can cause. */

export interface OptionSpec {
  /** Name of the value in the help; absent: a switch. */
  readonly value?: string;
  readonly choices?: readonly string[];
  readonly short?: string;
  readonly help: string;
}

export interface Arguments {
  readonly positionals: readonly string[];
  readonly values: Readonly<Record<string, string | undefined>>;
  has(option: string): boolean;
}

/**
 * 0: all is well; 1: findings that fail the run; 2: wrong usage, or an input that cannot be read or written; 130: the
 * user has interrupted it.
 */
export type ExitCode = 0 | 1 | 2 | 130;

export interface Command {
  readonly usage: string;
  readonly summary: string;
  readonly options: Readonly<Record<string, OptionSpec>>;
  /** More paragraphs for the help page. */
  readonly notes: string;
  run(args: Arguments): ExitCode | Promise<ExitCode>;
}

/*
 * Known by their names: what is loaded late (survey.js) is a bundle of its own and throws classes of its own.
 */

/** The command line itself is wrong: said with a hint at the help, exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  static override [Symbol.hasInstance] = (error: unknown) => isNamed(error, "UsageError");
}

/** One input cannot be read or written; the message says why and what to do. The other inputs go on. */
export class InputError extends Error {
  override readonly name = "InputError";
  static override [Symbol.hasInstance] = (error: unknown) => isNamed(error, "InputError");
}

function isNamed(error: unknown, name: string): boolean {
  return (error as Error | null)?.name === name;
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "没有这个文件或文件夹。请检查名称和路径",
  ENOTDIR: "路径中有一段不是文件夹。请检查路径",
  EISDIR: "这是文件夹，不是文件。请写出文件名",
  EACCES: "没有访问权限。请检查文件和所在文件夹的权限",
  EPERM: "没有访问权限，或者文件正被别的程序占用。请检查权限，关闭占用它的程序后重试",
  EROFS: "所在的磁盘是只读的。请换到可以写入的位置",
  EBUSY: "文件正被别的程序占用。请关闭它（例如在 Word、WPS 中）后重试",
  ENOSPC: "磁盘已满。请腾出空间后重试",
  EDQUOT: "磁盘配额已用完。请腾出空间后重试",
  EFBIG: "文件大小超出了系统允许的上限。请联系管理员或换一个位置",
  ELOOP: "符号链接互相循环。请检查链接",
  EMFILE: "同时打开的文件太多。请关闭一些程序后重试",
  ENAMETOOLONG: "文件名太长。请改短",
  EEXIST: "同名文件已经存在",
};

/** Why something failed, in Chinese where the system's code is known. */
export function reason(error: unknown): string {
  if (error instanceof InputError) return error.message;
  const code = (error as NodeJS.ErrnoException | null)?.code;
  return (code && reasons[code]) || `意外的错误（${error instanceof Error ? error.message : String(error)}）`;
}
