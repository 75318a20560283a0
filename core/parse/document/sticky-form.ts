/** An expression that is tried at one place of a text only, and only where a character stands that it can begin with. */
export class StickyForm {
  /** By character code; all characters beyond ASCII share the last place. */
  private readonly starts = new Uint8Array(129);

  /**
   * @param first
   *   ASCII characters that a match can begin with; a sign beyond ASCII in it stands for all of them.
   * @param pattern
   *   Sticky, and never matching nothing.
   */
  constructor(
    first: string,
    private readonly pattern: RegExp,
  ) {
    for (const character of first) this.starts[Math.min(character.charCodeAt(0), 128)] = 1;
  }

  /** Whether a match can begin at `at`. */
  mayStart(text: string, at: number): boolean {
    return this.starts[Math.min(text.charCodeAt(at), 128)] === 1;
  }

  /** Offset after the match at `at`; -1 for none. */
  matchEnd(text: string, at: number): number {
    if (!this.mayStart(text, at)) return -1;
    this.pattern.lastIndex = at;
    return this.pattern.test(text) ? this.pattern.lastIndex : -1;
  }

  /** Words of the match at `at`; null for none. */
  match(text: string, at: number): string | null {
    const end = this.matchEnd(text, at);
    return end < 0 ? null : text.slice(at, end);
  }
}
