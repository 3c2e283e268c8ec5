/**
 * Full-width ASCII forms and the ideographic space become their half-width forms, unit for unit, so that a rule is
 * written once and an index of the folded text is an index of the text. Chinese marks (。、“”《》〔〕) stay.
 */
export function fold(text: string): string {
  let folded = "";
  const units = new Array<number>(Math.min(text.length, chunk));
  for (let from = 0; from < text.length; from += chunk) {
    const size = Math.min(chunk, text.length - from);
    units.length = size;
    for (let i = 0; i < size; i++) {
      const code = text.charCodeAt(from + i);
      units[i] = code > 0xff00 && code < 0xff5f ? code - 0xfee0 : code === 0x3000 || code === 0xa0 ? 0x20 : code;
    }
    folded += String.fromCharCode(...units);
  }
  return folded;
}

/** So many arguments a call can take everywhere. */
const chunk = 4096;

/** For comparing headings: folded, without spaces and quotation marks. Lengths change. */
export function squash(text: string): string {
  return fold(text).replace(/[\s“”‘’"']/g, "");
}
