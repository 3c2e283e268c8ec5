import { inNode } from "./transports";

type Pdf = typeof import("../pdf");

/** On the desktop and on remote machines; undefined in a browser, where no program of the user can be started. */
export const makePdf: Pdf["makePdf"] | undefined = inNode
  ? (source) => (require("./pdf.js") as Pdf).makePdf(source)
  : undefined;
