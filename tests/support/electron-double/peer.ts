/** Either end of the wire between the two halves: a forked process and the one that forked it. */
export interface Wire {
  send(message: object): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called once when nothing more can come. */
  onEnd(listener: () => void): void;
}

type Methods = object;
type Message =
  | { readonly kind: 'ask'; readonly id: number; readonly method: string; readonly args: readonly unknown[] }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string };

/**
 * Let two processes call each other's methods.
 *
 * @param own
 *   What the other side may ask here.
 * @param endings
 *   Methods after which the other side may end: its end is their answer. What else it leaves unanswered, nobody waits for.
 * @returns
 *   The other side's methods.
 */
export function connectPeer<Theirs extends Methods>(
  wire: Wire,
  own: Methods,
  endings: readonly (keyof Theirs)[] = [],
): Theirs {
  interface Asked {
    readonly method: string;
    resolve(value: unknown): void;
    reject(error: Error): void;
  }
  const waiting = new Map<number, Asked>();
  let lastId = 0;
  let hasEnded = false;
  const settleEnding = ({ method, resolve }: Asked) => {
    if (endings.includes(method as keyof Theirs)) resolve(undefined);
  };
  wire.onEnd(() => {
    hasEnded = true;
    for (const asked of waiting.values()) settleEnding(asked);
    waiting.clear();
  });
  wire.onMessage((raw) => {
    const message = raw as Message;
    if (message.kind === 'ask') void answer(message);
    else {
      const caller = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.kind === 'answer') caller?.resolve(message.value);
      else caller?.reject(new Error(message.message));
    }
  });

  async function answer({ id, method, args }: Extract<Message, { kind: 'ask' }>): Promise<void> {
    try {
      const run = (own as Record<string, (...args: readonly unknown[]) => unknown>)[method];
      if (!run) throw new Error(`The other half asked for \`${method}\`, which is not there`);
      wire.send({ kind: 'answer', id, value: await run.apply(own, [...args]) } satisfies Message);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      wire.send({ kind: 'failure', id, message } satisfies Message);
    }
  }

  return new Proxy({} as Theirs, {
    get: (_target, method) =>
      typeof method === 'symbol' || method === 'then'
        ? undefined
        : (...args: readonly unknown[]) =>
            new Promise((resolve, reject) => {
              lastId += 1;
              const asked = { method, resolve, reject };
              if (hasEnded) return settleEnding(asked);
              waiting.set(lastId, asked);
              wire.send({ kind: 'ask', id: lastId, method, args } satisfies Message);
            }),
  });
}
