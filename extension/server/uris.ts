/** What the server needs to know of URIs, as text: it has no files. */

export function folderOf(uri: string): string {
  return uri.slice(0, Math.max(0, uri.lastIndexOf("/")));
}

export function nameOf(uri: string): string {
  return uri.slice(uri.lastIndexOf("/") + 1);
}

/** Whether it is that file, or lies in that folder. */
export function isWithin(uri: string, folder: string): boolean {
  return uri === folder || uri.startsWith(`${folder}/`);
}

/** The URI of a path that is relative to a folder. */
export function below(folder: string, path: string): string {
  return `${folder}/${path.split(/[\\/]/).map(encodeURIComponent).join("/")}`;
}

/** How a file is named from where a document is: `../2023/报告.md`. */
export function relativeName(from: string, to: string): string {
  const [here, there] = [from.split("/"), to.split("/")];
  let same = 0;
  while (same < Math.min(here.length, there.length) - 1 && here[same] === there[same]) same++;
  // scheme: "" authority: less in common is no way from one to the other.
  if (same < 3) return decodeURIComponent(nameOf(to));
  return decodeURIComponent([...here.slice(same, -1).map(() => ".."), ...there.slice(same)].join("/"));
}

export function languageOf(uri: string): "markdown" | "plaintext" {
  return /\.(?:md|markdown)$/i.test(uri) ? "markdown" : "plaintext";
}
