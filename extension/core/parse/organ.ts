import page from "../data/page.json";
import type { Organ, OrganKind } from "../types";
import { squash } from "./width";

/** The reporting organ from a title such as 〈机关〉关于2024年…的报告, or from a line of its own. */
export function readOrgan(text: string): Pick<Organ, "name" | "kind" | "level"> | null {
  const plain = squash(text).replace(/^【[^】]*】|^(?:20\d{2}|二[〇○零][一二三四五六七八九〇○零]{2})年度?/g, "");
  const name = plain.split(/关于|20\d{2}年|二[〇○]|法治政府|法治建设|依法行政/)[0] as string;
  // 静海区2023年度…: the region's government.
  const region = /[\u4e00-\u9fff][省市区县旗州]$/.test(name);
  if (name.length < 2 || name.length > 40 || !(region || page.organEndings.some((ending) => name.endsWith(ending)))) {
    return null;
  }
  const township = /(?:镇|乡|街道)(?:人民政府|政府|党委|党工委|委员会|办事处|街道办)?$/.test(name);
  const government = region || /人民政府$|[省市区县旗州]政府$|[省市区县旗州]委$/.test(name);
  const kind: OrganKind = township ? "township" : government ? "government" : "department";
  if (township) return { name, kind, level: "township" };
  // The last administrative unit in the name decides: 重庆市巴南区司法局 is a county's.
  const unit = /.*([省市区县旗])/.exec(name.replace(/(?:自治区)/, "省"))?.[1];
  const level = unit === undefined ? null : unit === "省" ? "province" : unit === "市" ? "city" : "county";
  return { name, kind, level };
}
