import type { Line } from "../../types";

/** Which characters of a line are taken; a long line may have thousands of changes. */
export class Cover {
  private readonly taken: Uint8Array;

  constructor({ text }: Line) {
    this.taken = new Uint8Array(text.length);
  }

  has(from: number, to: number): boolean {
    return this.taken.subarray(from, to).includes(1);
  }

  take(from: number, to: number): void {
    this.taken.fill(1, from, to);
  }
}
