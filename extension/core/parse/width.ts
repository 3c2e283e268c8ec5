/**
 * Full-width ASCII forms and the ideographic space become their half-width forms, unit for unit, so that a rule is
 * written once and an index of the folded text is an index of the text. Chinese marks (。、“”《》〔〕) stay.
 */
export function fold(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000\u00a0]/g, (c) => {
    const code = c.charCodeAt(0);
    return code > 0xff00 ? String.fromCharCode(code - 0xfee0) : " ";
  });
}

/** For comparing headings: folded, without spaces and quotation marks. Lengths change. */
export function squash(text: string): string {
  return fold(text).replace(/[\s“”‘’"']/g, "");
}
