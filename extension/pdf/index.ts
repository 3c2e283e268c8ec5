import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { printByBrowser } from "./browser";
import { printByOffice } from "./office";
import { type Printable, printPage } from "./page";
import { findPrograms, type Program } from "./programs";

/*
 * PDF by a program that the user has: Zhibi brings none. A bundle of its own (dist/pdf.js), for the desktop and the
 * command line; both load it only where somebody asks for a PDF.
 */

export interface PdfSource {
  /** For a browser. */
  readonly pages: () => Printable;
  /** For LibreOffice. */
  readonly docx: () => Uint8Array;
}

/** A first start can take long; ms. */
const patience = 60_000;

/**
 * Makes a PDF by the first program that can. What it needs lies in a temporary folder, which goes in any case.
 * @throws in Chinese, where there is none or none could
 */
export async function makePdf(source: PdfSource): Promise<Uint8Array> {
  const programs = findPrograms();
  if (programs.length === 0) {
    throw new Error(
      "这台电脑上没有找到能生成 PDF 的程序。请安装 Edge、Chrome、Chromium、LibreOffice 中的一个；或者导出 .docx，用 Word、WPS 打开后另存为 PDF",
    );
  }
  const failures: string[] = [];
  for (const program of programs) {
    const folder = mkdtempSync(join(tmpdir(), "zhibi-pdf-"));
    try {
      return await by(program, source, folder);
    } catch (error) {
      failures.push(`${program.path}：${(error instanceof Error ? error.message : String(error)).slice(0, 200)}`);
    } finally {
      // A browser may hold its files for a moment after its end.
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
  }
  throw new Error(`没有能生成 PDF：${failures.join("；")}。可以导出 .docx，用 Word、WPS 打开后另存为 PDF`);
}

async function by({ kind, path }: Program, { pages, docx }: PdfSource, folder: string): Promise<Uint8Array> {
  const bytes =
    kind === "browser"
      ? await printByBrowser(path, printPage(pages()), folder, patience)
      : await printByOffice(path, docx(), folder, patience);
  if (bytes.subarray(0, 5).toString("latin1") !== "%PDF-") throw new Error("生成的不是 PDF");
  return bytes;
}
