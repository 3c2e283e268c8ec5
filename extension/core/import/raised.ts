const superscripts = [..."⁰¹²³⁴⁵⁶⁷⁸⁹"];

/** m with a raised 2 is m²; longer texts are only set higher or lower, and stay. */
export function raised(text: string, place: string | undefined): string {
  if (!/^\d{1,3}$/.test(text)) return text;
  if (place === "superscript") return text.replace(/\d/g, (digit) => superscripts[Number(digit)] as string);
  if (place === "subscript") return text.replace(/\d/g, (digit) => String.fromCodePoint(0x2080 + Number(digit)));
  return text;
}
