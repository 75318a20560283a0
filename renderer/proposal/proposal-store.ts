import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { EditCommand } from '../../core/patch/edit-command.ts';

/** A change that waits for a yes, with what it would do to the text. */
export interface Proposal {
  readonly title: string;
  readonly command: EditCommand;
  /** Where it was asked for, in pixels of the window; null for the middle. */
  readonly at: { readonly x: number; readonly y: number } | null;
}

const proposalStore = createStore<{ readonly proposal: Proposal | null }>()(() => ({ proposal: null }));

export function useProposal(): Proposal | null {
  return useStore(proposalStore, (state) => state.proposal);
}

/** Ask before a change is made: the card shows what it would do to the text. */
export function openProposal(proposal: Proposal): void {
  proposalStore.setState({ proposal });
}

export function closeProposal(): void {
  proposalStore.setState({ proposal: null });
}
