/** Characters that something can begin with; all beyond ASCII share the last place. */
function listStarts(first: string): Uint8Array {
  const starts = new Uint8Array(129);
  for (const character of first) starts[Math.min(character.charCodeAt(0), 128)] = 1;
  return starts;
}

/** An expression that is tried at one place of a text only, and only where a character stands that it can begin with. */
export class StickyForm {
  private readonly starts: Uint8Array;

  /**
   * @param first
   *   ASCII characters that a match can begin with; a sign beyond ASCII in it stands for all of them.
   * @param pattern
   *   Sticky, and never matching nothing.
   */
  constructor(
    readonly first: string,
    private readonly pattern: RegExp,
  ) {
    this.starts = listStarts(first);
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

/** Several forms for one place, the first that matches counts. At most places one look tells that none can. */
export class StickyForms {
  private readonly starts: Uint8Array;

  constructor(private readonly forms: readonly StickyForm[]) {
    this.starts = listStarts(forms.map(({ first }) => first).join(''));
  }

  /** Whether a match can begin at `at`. */
  mayStart(text: string, at: number): boolean {
    return this.starts[Math.min(text.charCodeAt(at), 128)] === 1;
  }

  /** Offset after the first match at `at` that ends up to `limit`; -1 for none. */
  matchEnd(text: string, at: number, limit: number): number {
    if (!this.mayStart(text, at)) return -1;
    for (const form of this.forms) {
      const end = form.matchEnd(text, at);
      if (end > at && end <= limit) return end;
    }
    return -1;
  }
}
