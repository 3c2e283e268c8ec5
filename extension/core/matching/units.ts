import data from "../data/measures.json";

/** A unit without its 万 or 亿: 万元 is 10000 元. */
interface Measure {
  readonly unit: string;
  readonly scale: number;
}

const scales: Readonly<Record<string, number>> = data.scales;
const scaled = new RegExp(
  `^(${Object.keys(scales)
    .sort((a, b) => b.length - a.length)
    .join("|")})(?=.)`,
);

export function measure(unit: string): Measure {
  const prefix = scaled.exec(unit)?.[0];
  return prefix ? { unit: unit.slice(prefix.length), scale: scales[prefix] as number } : { unit, scale: 1 };
}

const families = new Map<string, Set<string>>();
for (const family of data.families)
  for (const unit of family) families.set(unit, new Set([...(families.get(unit) ?? []), ...family]));

/** Whether figures in these units can be held against each other: 件 and 起, 万元 and 亿元; not 人 and 人次. */
export function comparable(a: string, b: string): boolean {
  if (a === b) return true;
  const [one, other] = [measure(a).unit, measure(b).unit];
  return one === other || (families.get(one)?.has(other) ?? false);
}
