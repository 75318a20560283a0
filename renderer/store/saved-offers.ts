const storageKey = 'specline.offers';

/** Whether an offer was not yet taken or turned down in a folder. */
export function isOfferOpen(name: string, folder: string): boolean {
  return !readClosed().includes(`${name} ${folder}`);
}

/** Make an offer no more in a folder. */
export function forgetOffer(name: string, folder: string): void {
  try {
    window.localStorage.setItem(storageKey, JSON.stringify([...readClosed(), `${name} ${folder}`].slice(-200)));
  } catch {
    // Storage can be full or denied: the offer then comes again, and nothing else is lost.
  }
}

function readClosed(): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(window.localStorage.getItem(storageKey) ?? '[]');
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
