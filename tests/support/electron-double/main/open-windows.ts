/** Windows that are open, by their ids: the app closes them when it quits. */
export const openWindows = new Map<number, { close(): void }>();
