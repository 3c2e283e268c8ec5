/** The signs of Wingdings that are used in text, by their code in the font. */
const wingdings: Readonly<Record<string, string>> = {
  "6c": "●",
  "6e": "■",
  "6f": "□",
  "75": "◆",
  "76": "❖",
  a7: "▪",
  a8: "□",
  ab: "★",
  d8: "➢",
  e8: "→",
  fb: "✗",
  fc: "✓",
  fd: "☒",
  fe: "☑",
};

/** `w:sym`: a character of a font by its code, from F000 on in symbol fonts; what has no character is □. */
export function symbol(font = "", char = ""): string {
  if (!/^[0-9a-f]{4}$/i.test(char)) return "";
  const code = Number.parseInt(char, 16);
  const sign = /wingdings/i.test(font) && wingdings[(code & 0xff).toString(16).padStart(2, "0")];
  // Some programs write the code without F000.
  if (sign && (code < 0x100 || code >> 8 === 0xf0)) return sign;
  return code < 0xe000 || code > 0xf8ff ? String.fromCharCode(code) : "□";
}
