import { draft } from "../../core";
import { type Arguments, type Command, type ExitCode, UsageError } from "../command";
import { print } from "../output";
import { requireTextName, save } from "../save";
import { Workspaces } from "../workspace";

export const newCommand: Command = {
  usage: "zhibi new --type 文种 --organ 机关 --year 年度 [-o 文件]",
  summary: "按文种新建报告草稿",
  options: {
    type: { value: "文种", help: "文种，见 --list" },
    organ: { value: "机关", help: "报告机关的全称" },
    year: { value: "年度", help: "报告的是哪一年，例如 2024" },
    output: { value: "文件", short: "o", help: "写到这个文件（UTF-8），默认写到标准输出；不覆盖已有的文件" },
    force: { help: "覆盖已有的文件" },
    list: { help: "列出可用的文种，包括 .zhibi/templates/ 里自己的文种" },
  },
  notes: "草稿是 Markdown，待填的地方写作〔待补充：…〕。",
  run,
};

function run(args: Arguments): ExitCode {
  if (args.positionals.length) throw new UsageError(`多余的参数“${args.positionals[0]}”。`);
  const { output, organ } = args.values;
  requireTextName(output);
  const workspaces = new Workspaces();
  const { types } = workspaces.of(output ?? "-");
  const known = types.map((type) => `  ${type.id}  ${type.title}\n      ${type.description}\n`).join("");
  if (args.has("list")) {
    print(known);
    return workspaces.broken ? 2 : 0;
  }

  const missing = ["type", "organ", "year"].filter((option) => !args.values[option]?.trim());
  if (missing.length)
    throw new UsageError(`还要写明 ${missing.map((option) => `--${option}`).join("、")}。可用的文种：\n${known}`);
  const type = types.find(({ id }) => id === args.values.type);
  if (!type) throw new UsageError(`没有“${args.values.type}”这个文种。可用的文种：\n${known}`);
  const year = args.values.year as string;
  if (!/^(?:19|20)\d\d$/.test(year)) throw new UsageError(`“${year}”不是年度，请写四位数字，例如 2024。`);

  const { text } = draft(type, { organ: (organ as string).trim(), year: Number(year) });
  if (output === undefined || output === "-") {
    print(text);
    return 0;
  }
  const code = save(output, text, args.has("force"));
  if (code === 0) print(`已新建 ${output}\n`);
  return code;
}
