import { type Arguments, type OptionSpec, UsageError } from "./command";

/**
 * `--name value`, `--name=value`, `-n value`; after `--` nothing is an option. By hand, because `util.parseArgs` costs
 * 1 ms of every start, and its messages are English.
 * @throws UsageError naming the argument that is wrong.
 */
export function parseArguments(argv: readonly string[], specs: Readonly<Record<string, OptionSpec>>): Arguments {
  const positionals: string[] = [];
  const values: Record<string, string | undefined> = {};
  const rest = [...argv];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === "--") positionals.push(...rest.splice(0));
    else if (arg === "-" || !arg.startsWith("-")) positionals.push(arg);
    else {
      const equals = arg.startsWith("--") ? arg.indexOf("=") : -1;
      const given = equals < 0 ? arg : arg.slice(0, equals);
      const inline = equals < 0 ? undefined : arg.slice(equals + 1);
      const [name, spec] = find(given, specs);
      values[name] = spec.value ? checked(given, spec, inline ?? next(rest)) : refused(given, inline);
    }
  }
  return { positionals, values, has: (option) => Object.hasOwn(values, option) };
}

function find(given: string, specs: Readonly<Record<string, OptionSpec>>): [string, OptionSpec] {
  const found = Object.entries(specs).find(([name, { short }]) => given === `--${name}` || given === `-${short}`);
  if (!found) throw new UsageError(`没有“${given}”这个选项。`);
  return found;
}

/** The value of an option is the next argument, unless that is an option itself. */
function next(rest: string[]): string | undefined {
  return rest[0] === "-" || !rest[0]?.startsWith("-") ? rest.shift() : undefined;
}

function checked(given: string, { value, choices }: OptionSpec, text: string | undefined): string {
  if (text === undefined) throw new UsageError(`“${given}”后面缺少${value}。`);
  if (choices && !choices.includes(text))
    throw new UsageError(`“${given}”不能是“${text}”，只能是：${choices.join("、")}。`);
  return text;
}

function refused(given: string, text: string | undefined): undefined {
  if (text !== undefined) throw new UsageError(`“${given}”是开关，后面不能带值“${text}”。`);
}
