import type { Connection } from "vscode-languageserver";
import type { ClientRequests, ServerRequests } from "../../protocol";

const settings = () => require("../../core/settings") as typeof import("../../core/settings");

type Pin = ClientRequests["zhibi/pin"];

/** `.zhibi/matches.json` as it stands now, with one more decision. Rejects where the file is broken. */
export async function pin(connection: Connection, { uri, match }: Pin["params"]): Promise<Pin["result"]> {
  type Asked = ServerRequests["zhibi/surroundings"];
  const { matches } = await connection.sendRequest<Asked["result"]>("zhibi/surroundings", { uri });
  return { uri: matches?.uri ?? null, text: settings().pinMatch(matches?.text ?? null, match) };
}
