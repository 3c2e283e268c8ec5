import { fromBase64 } from "../core";
import type { ClientRequests } from "../protocol";

type Imported = ClientRequests["zhibi/import"];

/** A bundle of its own: most people never import. */
const importer = () => require("../core/import") as typeof import("../core/import");

/** 导入往年报告: the text of a Word document or web page, or why there is none. */
export async function importReport({ name, base64 }: Imported["params"]): Promise<Imported["result"]> {
  const { importFile, ImportError } = importer();
  try {
    return { ...(await importFile(fromBase64(base64), name)), error: null };
  } catch (error) {
    if (error instanceof ImportError) return { text: null, notes: [], error: error.message };
    throw error;
  }
}
