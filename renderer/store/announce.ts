import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

const announceStore = createStore<{ readonly text: string }>()(() => ({ text: '' }));

/** Say to screen readers what just happened. The same words twice are said twice. */
export function announce(text: string): void {
  // A text that stays equal is not read again: a blank that is not heard makes it another.
  announceStore.setState({ text: announceStore.getState().text === text ? `${text}\u00a0` : text });
}

export function useAnnouncement(): string {
  return useStore(announceStore, (state) => state.text);
}
