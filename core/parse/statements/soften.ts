import type { StatementDraft } from './sentence-reading.ts';

/** The statement as advice: shown, never scheduled. */
export function soften(draft: StatementDraft): StatementDraft {
  return draft.meaning === 'depends' || draft.meaning === 'only' ? { ...draft, meaning: 'depends', soft: true } : draft;
}
