import type { Connection } from "vscode-languageserver";
import type { ServerNotifications, Settings } from "../../protocol";

/** Changes within this time are told once; ms. */
const together = 60;

/** Documents that a view has asked about: it is told when it should ask again. */
export class Watched {
  private readonly uris = new Set<string>();
  private readonly timers = new Map<string, NodeJS.Timeout>();
  /** Documents of which more than the text has changed since they were told of. */
  private readonly more = new Set<string>();

  constructor(
    private readonly connection: Connection,
    private readonly settings: () => Settings,
  ) {}

  add(uri: string): void {
    this.uris.add(uri);
  }

  /** @param onlyText false: what applies to the document, or last year's report, has changed. */
  changed(uri: string, onlyText: boolean): void {
    if (!this.uris.has(uri)) return;
    if (!onlyText) this.more.add(uri);
    if (this.timers.has(uri)) return;
    this.timers.set(
      uri,
      setTimeout(() => this.tell(uri), together),
    );
  }

  /** Last year's figures, or the wish to see them in the text, have changed; an editor asks again only when it is told. */
  refreshHints(): void {
    // An editor that cannot be told has no hints to refresh.
    if (this.settings().inlayHints) this.connection.languages.inlayHint.refresh().catch(() => undefined);
  }

  drop(uri: string): void {
    this.uris.delete(uri);
    clearTimeout(this.timers.get(uri));
    this.timers.delete(uri);
    this.more.delete(uri);
  }

  private tell(uri: string): void {
    this.timers.delete(uri);
    const params: ServerNotifications["zhibi/figuresChanged"] = { uri, onlyText: !this.more.delete(uri) };
    void this.connection.sendNotification("zhibi/figuresChanged", params);
  }
}
