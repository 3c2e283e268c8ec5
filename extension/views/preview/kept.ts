/**
 * Values that come anew with every keystroke, mostly the same: what reads as it did the last time is the same object again,
 * so that whoever has drawn it sees at a glance that nothing has changed.
 */
export class Kept<T extends object> {
  private known = new Map<string, T>();

  of(values: readonly T[]): readonly T[] {
    const fresh = new Map<string, T>();
    const kept = values.map((value) => {
      const key = JSON.stringify(value);
      const same = this.known.get(key) ?? value;
      fresh.set(key, same);
      return same;
    });
    this.known = fresh;
    return kept;
  }
}

/** Whether two lists hold the same objects. */
export const sameItems = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, i) => item === b[i]);
