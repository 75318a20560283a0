/** Changes that were asked for and whose new state is not here yet. */
let pending = 0;

/** What keys asked for meanwhile, in their order. */
let waiting: (() => void)[] = [];

/** Whether a change is under way: what is on screen is older than what the user means. */
export function isChanging(): boolean {
  return pending > 0;
}

/**
 * Count a change as under way until it ends; its new state has arrived by then, as events come before answers.
 *
 * @param change
 *   Resolves to whether it was carried out. After one that was not, what was asked for on top of it is dropped.
 */
export async function whileChanging(change: () => Promise<boolean>): Promise<boolean> {
  pending += 1;
  let isDone = false;
  try {
    isDone = await change();
    return isDone;
  } finally {
    pending -= 1;
    if (!isDone) waiting = [];
    goOn();
  }
}

/** Do what a key asks for: at once, or when the changes under way are on screen. Keys may be faster than a disk. */
export function inTurn(act: () => void): void {
  if (pending === 0) act();
  else waiting.push(act);
}

function goOn(): void {
  while (pending === 0) {
    const act = waiting.shift();
    if (act === undefined) return;
    act();
  }
}
