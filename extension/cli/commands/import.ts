import { statSync } from "node:fs";
import { type Arguments, type Command, type ExitCode, InputError, reason, UsageError } from "../command";
import { read } from "../documents";
import { print, printError } from "../output";
import { keepSource, requireTextName, save } from "../save";

/** What reads other programs' files is a bundle of its own, loaded only here. */
const importer = () => require("../../core/import") as typeof import("../../core/import");

export const importCommand: Command = {
  usage: "zhibi import [选项] 文件|- [-o 文件.md]",
  summary: "导入往年的 Word 文档（.docx）、网页（.html）或文本文件，转成 Markdown",
  options: {
    output: { value: "文件", short: "o", help: "写到这个文件（UTF-8），默认写到标准输出；不覆盖已有的文件" },
    force: { help: "覆盖已有的文件" },
  },
  notes: `自动编号（一、（一）1.）写成文字，修订按全部接受处理。没有导入的内容（页眉页脚、图片、批注等）在标准错误里逐条说明。
原来的文件不会改动。退出码：0 已导入；2 用法有误，或者读不了、写不了。`,
  run,
};

async function run(args: Arguments): Promise<ExitCode> {
  const [file, ...rest] = args.positionals;
  if (file === undefined || rest.length) throw new UsageError("请写明一个文件。");
  const { output = "-" } = args.values;
  try {
    const { text, notes } = await load(file, output);
    if (output === "-") print(text);
    else if (save(output, text, args.has("force")) !== 0) return 2;
    else print(`已导入 ${output}\n`);
    for (const note of notes) printError(`zhibi: ${file}：${note}。\n`);
    return 0;
  } catch (error) {
    printError(`zhibi: ${file}：${error instanceof importer().ImportError ? error.message : reason(error)}。\n`);
    return 2;
  }
}

/** @throws ImportError, InputError or the file system's error. */
function load(file: string, output: string) {
  const { importFile, largestFile } = importer();
  const stdin = file === "-";
  if (!stdin && statSync(file).size > largestFile) throw new InputError("文件超过 64 MB，不像是报告，没有打开");
  keepSource(output, file);
  requireTextName(output);
  return importFile(read({ name: file, stdin }).bytes, file);
}
