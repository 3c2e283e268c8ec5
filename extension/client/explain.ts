import * as vscode from "vscode";

/** Shows what went wrong; messages of our own errors are written for the user. */
export function explain(error: unknown): void {
  void vscode.window.showErrorMessage(messageOf(error));
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
