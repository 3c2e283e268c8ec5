import type { Line } from "../../types";
import { notice, type Touch } from "./change";

/** Prizes, praise and ranks: last year's, and no figure or year may tell so. */
const honour =
  /(?:获评|荣获|入选|(?:被[^,。;:]{0,12})?(?:评为|评选为|授予|表彰为|命名为|确定为)|获得?[^,。;:]{0,20}(?:奖|称号|表彰|表扬|肯定|推广|刊发|提名)|(?:被|受到|得到)[^,。;:]{0,20}(?:表彰|表扬|批示|推广|刊发|报道|肯定)|(?:位居|位列|名列|居|列|排名?)[^,。;:]{0,10}(?:第 ?[一二三四五六七八九十\d]|前 ?[一二三四五六七八九十\d列茅])|全[国省市区县](?:首[个批创家例]|唯一|率先|第一))[^,。;:]{0,20}/g;

/** One for each clause that speaks of an honour. */
export function* honours(line: Line): Generator<Touch> {
  for (const { index, 0: said } of line.folded.matchAll(honour))
    yield notice(line, index, index + said.length, "荣誉、名次、首创是上年的，请换成今年的或删去。");
}
