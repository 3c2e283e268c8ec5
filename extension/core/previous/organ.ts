import { squash } from "../parse/width";
import type { Report } from "../types";

const unit = "省市区县旗州盟";
const endsInUnit = new RegExp(`[${unit}]$`);
const startsWithUnit = new RegExp(`^[${unit}]`);

/** 人民政府 and 政府, 东城街道办事处 and 东城街道, 临溪县 and 临溪县政府 are one organ. */
function core(name: string): string {
  return squash(name)
    .replaceAll("人民政府", "政府")
    .replace(/(?<=街道)(?:办事处|办)$/, "")
    .replace(/(?<=[省市区县旗州盟乡镇])政府$/, "");
}

/**
 * Whether two names are one organ's: the same but for 人民政府/政府, or one has the region above in front of it
 * (青石市临溪县司法局, 临溪县司法局, 县司法局). Organs that have been renamed are not recognised: that would be a guess.
 */
export function sameOrgan(a: string, b: string): boolean {
  const [short, long] = [core(a), core(b)].sort((x, y) => x.length - y.length) as [string, string];
  if (short === long) return true;
  if (short === "" || !long.endsWith(short)) return false;
  return endsInUnit.test(long.slice(0, -short.length)) || startsWithUnit.test(short);
}

/** A name that says which place it is of: 临溪县司法局, not 司法局 or 县司法局. */
const placed = /^.{2,}?[省市区县旗州盟乡镇街]/;

/**
 * Whether nothing but the names would speak for it: 司法局 is every county's. Where one report calls its organ only so,
 * its text has to name the place of the other.
 */
export function isGuess(a: Report, b: Report): boolean {
  const names = [a, b].map((report) => ({ report, name: core(report.organ?.name ?? "") }));
  const [short, long] = names.sort((x, y) => x.name.length - y.name.length) as [Named, Named];
  if (short.name === long.name || placed.test(short.name)) return false;
  const place = long.name
    .slice(0, -short.name.length)
    .split(new RegExp(`[${unit}]`))
    .findLast(Boolean);
  return !place || !squash(short.report.text).includes(place);
}

interface Named {
  readonly report: Report;
  readonly name: string;
}

/** Whether the two reports name their organ in the very same words. */
export function sameName(a: Report, b: Report): boolean {
  return core(a.organ?.name ?? "") === core(b.organ?.name ?? "");
}
