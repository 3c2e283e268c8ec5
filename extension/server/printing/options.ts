import type { DocumentOptions, Elements } from "../../core/office";
import type { ClientRequests } from "../../protocol";
import type { Analysis } from "../analyses";

/** A bundle of its own: only who prints needs it. */
export const office = () => require("../../core/office") as typeof import("../../core/office");

type Choices = Pick<ClientRequests["zhibi/print"]["params"], "profile" | "elements">;

/** What a person has said for this once, over what the settings have. Values that are none are left out. */
export function printOptions({ config }: Analysis, { profile, elements = {} }: Choices): DocumentOptions {
  const { elementSpecs, readElement } = office();
  const given = elementSpecs.flatMap((spec) => {
    const value = elements[spec.id] && readElement(spec, elements[spec.id]);
    return value ? [[spec.id, value] as const] : [];
  });
  return { profile: profile ?? config.profile, elements: Object.fromEntries(given) as Elements };
}
