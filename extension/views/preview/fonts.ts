import type { FontRole, Layout } from "../../core/document/layout";

/** What stands in where the font that is asked for is not installed: Windows, macOS, Linux. */
const song = ["宋体", "SimSun", "Songti SC", "STSong", "Noto Serif CJK SC", "AR PL UMing CN", "serif"];
const fang = ["仿宋_GB2312", "FangSong_GB2312", "仿宋", "FangSong", "STFangsong", ...song];
const hei = ["黑体", "SimHei", "Heiti SC", "STHeiti", "Noto Sans CJK SC", "WenQuanYi Micro Hei", "sans-serif"];
const kai = ["楷体_GB2312", "KaiTi_GB2312", "楷体", "KaiTi", "Kaiti SC", "STKaiti", "AR PL UKai CN", ...song];
const title = ["方正小标宋简体", "FZXiaoBiaoSong-B05S", "方正小标宋_GBK", "华文中宋", "STZhongsong", ...song];

const standIns: Readonly<Record<FontRole, readonly string[]>> = {
  title,
  logo: title,
  body: fang,
  heading1: hei,
  heading2: kai,
  heading3: fang,
  heading4: fang,
  mark: hei,
  pageNumber: song,
};

/** A value for CSS `font-family`: the font of the layout, then what is likest to it. */
export function familyOf({ fonts, latin }: Layout, role: FontRole): string {
  const names = [...(latin ? [latin] : []), fonts[role], ...standIns[role]];
  return [...new Set(names)].map((name) => (/serif$/.test(name) ? name : JSON.stringify(name))).join(", ");
}
