/** Text for a page: what stands in a report is never markup. */
export const encode = (text: string): string =>
  text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`).replace(/[\p{Cc}\p{Cs}]/gu, " ");
