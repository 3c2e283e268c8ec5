/**
 * Renders .docx files as a reader sees them: LibreOffice makes the pages, poppler reads them. In CI what is missing is
 * installed from Debian's packages; elsewhere `rendererMissing` says what to install, and the tests are skipped.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { printByOffice } from "../../extension/pdf/office";

const packages = [
  "libreoffice-writer-nogui",
  "poppler-utils",
  "fontconfig",
  "fonts-arphic-uming",
  "fonts-arphic-ukai",
  "fonts-wqy-microhei",
];

/** Free fonts of the same widths stand in for those that offices have. */
const standIns: Readonly<Record<string, string>> = {
  方正小标宋简体: "AR PL UMing CN",
  仿宋_GB2312: "AR PL UMing CN",
  宋体: "AR PL UMing CN",
  楷体_GB2312: "AR PL UKai CN",
  黑体: "WenQuanYi Micro Hei",
};

const runs = (command: string, ...args: string[]) => spawnSync(command, args).status === 0;

function isThere(): boolean {
  const fonts = String(spawnSync("fc-list", [":", "family"]).stdout);
  const programs = runs("soffice", "--version") && runs("pdftotext", "-v") && runs("pdftoppm", "-v");
  return programs && Object.values(standIns).every((font) => fonts.includes(font));
}

function install(): boolean {
  const apt = process.getuid?.() === 0 ? ["apt-get"] : ["sudo", "-n", "apt-get"];
  const aptGet = (...args: string[]) => {
    const [command, ...rest] = [...apt, ...args] as [string, ...string[]];
    return spawnSync(command, rest, { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } }).status === 0;
  };
  console.log(`正在安装渲染检查要用的程序和字体（${packages.join("、")}）……`);
  return aptGet("update") && aptGet("install", "-y", "--no-install-recommends", ...packages);
}

function missing(): string | false {
  if (isThere() || (process.env.CI && install() && isThere())) return false;
  const notice = `跳过渲染检查：缺少 LibreOffice、poppler 或替代字体。可以运行 apt-get install ${packages.join(" ")}`;
  console.log(notice);
  return notice;
}

/** false: all is there; else why rendering tests are skipped. */
export const rendererMissing: string | false = missing();

function fontSettings(folder: string): string {
  const alias = ([name, standIn]: [string, string]) =>
    `<match target="pattern"><test name="family"><string>${name}</string></test><edit name="family" mode="assign" binding="strong"><string>${standIn}</string></edit></match>`;
  const file = join(folder, "fonts.conf");
  writeFileSync(
    file,
    `<?xml version="1.0"?>\n<fontconfig><dir>/usr/share/fonts</dir><cachedir>${join(folder, "font-cache")}</cachedir>${Object.entries(standIns).map(alias).join("")}</fontconfig>\n`,
  );
  return file;
}

/** As the product does it where LibreOffice makes its PDF. @returns the path of the PDF. */
export async function toPdfAsProduct(folder: string, docx: Uint8Array): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const before = process.env.FONTCONFIG_FILE;
  process.env.FONTCONFIG_FILE = fontSettings(folder);
  try {
    await printByOffice("soffice", docx, folder, 180_000);
  } finally {
    if (before === undefined) delete process.env.FONTCONFIG_FILE;
    else process.env.FONTCONFIG_FILE = before;
  }
  return join(folder, "page.pdf");
}

/** @returns the path of the PDF; everything is written into `folder`. */
export function toPdf(folder: string, name: string, docx: Uint8Array): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.docx`), docx);
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  execFileSync("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, `${name}.docx`], {
    cwd: folder,
    env: { ...process.env, HOME: folder, FONTCONFIG_FILE: fontSettings(folder) },
    stdio: "ignore",
    timeout: 180_000,
  });
  return join(folder, `${name}.pdf`);
}

/** In millimetres from the upper left corner of the page. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface PrintedLine extends Box {
  /** Without spaces. */
  readonly text: string;
}

const millimetres = (points: string | undefined) => (Number(points) / 72) * 25.4;

/** The lines of each page from top to bottom: words whose middles are at most 3 mm apart stand on one line. */
export function linesOf(pdf: string): PrintedLine[][] {
  const html = String(execFileSync("pdftotext", ["-bbox-layout", pdf, "-"]));
  return html
    .split("<page ")
    .slice(1)
    .map((page) => {
      const words = [...page.matchAll(/<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)<\/word>/g)].map(
        ([, left, top, right, bottom, text = ""]): PrintedLine => ({
          left: millimetres(left),
          right: millimetres(right),
          top: millimetres(top),
          bottom: millimetres(bottom),
          text,
        }),
      );
      const rows: PrintedLine[][] = [];
      for (const word of words.toSorted((a, b) => middle(a) - middle(b))) {
        const row = rows.at(-1);
        if (row && middle(word) - middle(row[0] as PrintedLine) < 3) row.push(word);
        else rows.push([word]);
      }
      return rows.map((row) => joined(row.toSorted((a, b) => a.left - b.left)));
    });
}

const middle = ({ top, bottom }: Box) => (top + bottom) / 2;

const joined = (row: readonly PrintedLine[]): PrintedLine => ({
  left: Math.min(...row.map(({ left }) => left)),
  right: Math.max(...row.map(({ right }) => right)),
  top: Math.min(...row.map(({ top }) => top)),
  bottom: Math.max(...row.map(({ bottom }) => bottom)),
  text: row.map(({ text }) => text).join(""),
});

/** Where there is ink within a part of a page (1 is the first), or null. 254 dots to the inch: ten to the millimetre. */
export function inkIn(pdf: string, page: number, within: Box): Box | null {
  const image = execFileSync("pdftoppm", ["-gray", "-r", "254", "-f", `${page}`, "-l", `${page}`, pdf], {
    maxBuffer: 2 ** 28,
  });
  const [head, width] = /^P5\s+(\d+)\s+\d+\s+\d+\s/.exec(image.toString("latin1", 0, 40)) as unknown as [
    string,
    string,
  ];
  const dark = (x: number, y: number) => (image[head.length + y * Number(width) + x] as number) < 140;
  const box = { left: Number.POSITIVE_INFINITY, right: 0, top: Number.POSITIVE_INFINITY, bottom: 0 };
  for (let y = Math.round(within.top * 10); y < within.bottom * 10; y++)
    for (let x = Math.round(within.left * 10); x < within.right * 10; x++) {
      if (!dark(x, y)) continue;
      box.left = Math.min(box.left, x / 10);
      box.right = Math.max(box.right, (x + 1) / 10);
      box.top = Math.min(box.top, y / 10);
      box.bottom = (y + 1) / 10;
    }
  return box.right > 0 ? box : null;
}
