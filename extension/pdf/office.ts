import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const start = promisify(execFile);

/**
 * What a .docx says and LibreOffice (7.4) does not read, set in its own format: no room between Chinese and figures
 * (autoSpaceDE, autoSpaceDN are ignored), and no marks beyond the edge (overflowPunct is read the wrong way round).
 * Without it about half of the lines of a report end elsewhere than in Word and the preview.
 */
const asWritten = (fodt: string): string =>
  fodt
    .replaceAll('style:text-autospace="ideograph-alpha"', 'style:text-autospace="none"')
    .replaceAll('style:punctuation-wrap="hanging"', 'style:punctuation-wrap="simple"');

/**
 * The Word document as PDF, by LibreOffice.
 * @param folder a temporary one
 * @param patience ms, for each of two steps
 */
export async function printByOffice(
  path: string,
  docx: Uint8Array,
  folder: string,
  patience: number,
): Promise<Uint8Array> {
  const convert = (to: string, from: string) =>
    start(path, [profile, "--headless", "--convert-to", to, "--outdir", folder, join(folder, from)], {
      cwd: folder,
      timeout: patience,
      windowsHide: true,
    });
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "user")).href}`;
  writeFileSync(join(folder, "page.docx"), docx);
  await convert("fodt", "page.docx");
  const file = join(folder, "page.fodt");
  writeFileSync(file, asWritten(readFileSync(file, "utf8")));
  await convert("pdf", "page.fodt");
  return readFileSync(join(folder, "page.pdf"));
}
