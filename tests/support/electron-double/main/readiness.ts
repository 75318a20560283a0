/** Electron becomes ready a moment after the app's first module has run; some calls are only taken before that. */
class Readiness {
  #ready = false;
  #resolve: () => void = () => {};
  readonly whenReady = new Promise<void>((resolve) => {
    this.#resolve = resolve;
  });

  become(): void {
    this.#ready = true;
    this.#resolve();
  }

  assertBefore(call: string): void {
    if (this.#ready) throw new Error(`${call} must be called before the app is ready`);
  }

  assertAfter(call: string): void {
    if (!this.#ready) throw new Error(`${call} cannot be called before the app is ready`);
  }
}

export const readiness = new Readiness();
