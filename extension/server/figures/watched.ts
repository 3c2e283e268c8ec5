import type { Connection } from "vscode-languageserver";
import type { ServerNotifications, Settings } from "../../protocol";

/** Changes within this time are told once; ms. */
const together = 60;

/** Documents that a view has asked about: it is told when it should ask again. */
export class Watched {
  private readonly uris = new Set<string>();
  private readonly timers = new Map<string, NodeJS.Timeout>();

  constructor(
    private readonly connection: Connection,
    private readonly settings: () => Settings,
  ) {}

  add(uri: string): void {
    this.uris.add(uri);
  }

  /** The text, what applies to it, or last year's report has changed. */
  changed(uri: string): void {
    if (!this.uris.has(uri) || this.timers.has(uri)) return;
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
  }

  private tell(uri: string): void {
    this.timers.delete(uri);
    const params: ServerNotifications["zhibi/figuresChanged"] = { uri };
    void this.connection.sendNotification("zhibi/figuresChanged", params);
  }
}
