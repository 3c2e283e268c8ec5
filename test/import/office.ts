import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Why the tests with LibreOffice are skipped; false: they are not. */
export const officeMissing: string | false =
  spawnSync("soffice", ["--version"]).status === 0
    ? false
    : "跳过：没有安装 LibreOffice（apt-get install libreoffice-writer-nogui）";

/** A file as LibreOffice saves it in another format: `docx`, `txt:Text (encoded):UTF8`, `html`. */
export function converted(bytes: Uint8Array, name: string, format: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "zhibi-office-"));
  try {
    writeFileSync(join(folder, name), bytes);
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    execFileSync("soffice", [profile, "--headless", "--convert-to", format, "--outdir", join(folder, "out"), name], {
      cwd: folder,
      env: { ...process.env, HOME: folder },
      stdio: "ignore",
      timeout: 180_000,
    });
    const ending = format.split(":")[0] as string;
    return readFileSync(join(folder, "out", name.replace(/\.\w+$/, `.${ending}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
