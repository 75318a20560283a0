import type { PhasePlace } from '../../core/patch/edit-command.ts';
import { openProposal } from '../proposal/proposal-store.ts';
import { getShownFeature } from '../store/shown-feature.ts';
import { showDialog } from '../store/ui-store.ts';

/** Ask for the title of a new phase, and show the heading that it would get at a place. */
export function askForPhase(title: string, place: PhasePlace): void {
  const feature = getShownFeature();
  if (feature === null) return;
  showDialog({
    type: 'ask-text',
    title,
    label: 'Title',
    text: '',
    action: 'Preview',
    onAnswer: (words) =>
      openProposal({
        title: `${title}: “${words}”`,
        command: { type: 'add-phase', feature: feature.id, place, title: words },
        at: null,
      }),
  });
}
