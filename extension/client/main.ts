/** The extension, one bundle for the desktop, a remote machine and the browser. */
import type { ExtensionContext } from "vscode";
import { BaseLanguageClient, type LanguageClientOptions, type MessageTransports } from "vscode-languageclient/browser";
import { activateWith } from "./activate";
import { startServer } from "./transports";

class Client extends BaseLanguageClient {
  constructor(
    options: LanguageClientOptions,
    private readonly connect: (log: (line: string) => void) => MessageTransports,
  ) {
    super("zhibi", "执笔", options);
  }

  /** Called at each start, after a crash too. */
  protected override createMessageTransports(): Promise<MessageTransports> {
    return Promise.resolve(this.connect((line) => this.outputChannel.info(line)));
  }
}

export function activate(context: ExtensionContext): void {
  activateWith(context, (options) => new Client(options, (log) => startServer(context.extensionUri, log)));
}
