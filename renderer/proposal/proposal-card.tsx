import { useCallback, useEffect, useRef, useState } from 'react';
import type { EditCommand } from '../../core/patch/edit-command.ts';
import type { Offer, RangeDecision } from '../../core/patch/edit-plan.ts';
import type { FeatureState, PreviewResult } from '../../preload/planner-data.ts';
import { announce } from '../store/announce.ts';
import { createLatestPreview } from '../store/latest-preview.ts';
import { plannerStore } from '../store/planner-store.ts';
import { runCommand } from '../store/run-command.ts';
import { useShownFeature } from '../store/shown-feature.ts';
import { placeNear } from '../ui/place-near.ts';
import { useCardKeys } from '../ui/use-card-keys.ts';
import { decideRanges } from './decide-ranges.ts';
import { PreviewLines } from './preview-lines.tsx';
import { closeProposal, openProposal, type Proposal, useProposal } from './proposal-store.ts';
import { RangeDecisions } from './range-decisions.tsx';
import '../ui/floating-card.css';
import './proposal-card.css';

/** A change that waits for a yes: the lines before and after, or why it cannot be done and what could be instead. */
export function ProposalCard() {
  const proposal = useProposal();
  const feature = useShownFeature();
  if (proposal === null || feature === null) return null;
  return <OpenProposal key={proposal.title} proposal={proposal} feature={feature} />;
}

interface OpenProposalProps {
  readonly proposal: Proposal;
  readonly feature: FeatureState;
}

function OpenProposal({ proposal, feature }: OpenProposalProps) {
  const preview = usePreview(proposal.command);
  const card = useRef<HTMLElement>(null);
  const confirm = useRef<HTMLButtonElement>(null);
  const outcome = preview === null ? null : preview.ok ? 'can be done' : messageOf(preview);
  const isIdle = preview?.ok === true && preview.files.length === 0;
  const decisions = decisionsOf(preview);
  const decide = (ranges: 'list-ids' | 'keep-ends') =>
    openProposal({ ...proposal, command: decideRanges(proposal.command, ranges) });
  const takeConfirmed = useEarlyEnter(outcome === null);
  useCardKeys(card, closeProposal);
  useEffect(() => {
    if (outcome === null) {
      card.current?.focus({ preventScroll: true });
      return;
    }
    if (takeConfirmed() && outcome === 'can be done') {
      void apply(proposal);
      return;
    }
    (confirm.current ?? card.current?.querySelector('button'))?.focus({ preventScroll: true });
    if (isIdle) announce('The file says so already');
    else announce(outcome === 'can be done' ? `${proposal.title}? Enter to apply, Escape to cancel` : outcome);
  }, [outcome, isIdle, proposal, takeConfirmed]);
  return (
    <section
      ref={card}
      className="floating-card proposal-card"
      role="dialog"
      tabIndex={-1}
      aria-label={proposal.title}
      style={placeNear(proposal.at, cardSize)}
    >
      <h3>{proposal.title}</h3>
      {preview?.ok === true && <PreviewLines file={feature.file} preview={preview} />}
      {preview?.ok === false && decisions.length === 0 && (
        <p className="proposal-refusal selectable">{messageOf(preview)}</p>
      )}
      {decisions.length > 0 && <RangeDecisions decisions={decisions} />}
      <div className="floating-card-actions">
        <button ref={isIdle ? confirm : undefined} type="button" className="button" onClick={closeProposal}>
          {isIdle ? 'Close' : 'Cancel'}
        </button>
        {preview?.ok === true && !isIdle && (
          <button ref={confirm} type="button" className="button primary" onClick={() => void apply(proposal)}>
            Apply
          </button>
        )}
        {decisions.length > 0 && (
          <>
            <button type="button" className="button" onClick={() => decide('list-ids')}>
              Write the ids out
            </button>
            <button type="button" className="button" onClick={() => decide('keep-ends')}>
              Keep the ends
            </button>
          </>
        )}
        {offersOf(preview).map((offer) => (
          <OfferButton key={offer.label} offer={offer} onChoose={() => choose(offer, feature.id, proposal)} />
        ))}
      </div>
    </section>
  );
}

/** Enter that is pressed before the first answer is there is a yes to that answer, and to no later one. */
function useEarlyEnter(isWaiting: boolean): () => boolean {
  const isPressed = useRef(false);
  useEffect(() => {
    if (!isWaiting) return;
    const end = new AbortController();
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Enter' || event.repeat || document.querySelector('dialog[open]') !== null) return;
        event.preventDefault();
        event.stopPropagation();
        isPressed.current = true;
      },
      { signal: end.signal, capture: true },
    );
    return () => end.abort();
  }, [isWaiting]);
  return useCallback(() => {
    const wasPressed = isPressed.current;
    isPressed.current = false;
    return wasPressed;
  }, []);
}

/** What a command would do to the file as it is now; null until it is known. */
function usePreview(command: EditCommand): PreviewResult | null {
  const [preview, setPreview] = useState<PreviewResult | null>(null);
  useEffect(() => {
    const latest = createLatestPreview(setPreview);
    latest.ask(command);
    const stopFollowing = plannerStore.subscribe((state, before) => {
      // Another object: an answer that is on its way is about the file before.
      if (state.features !== before.features) latest.ask({ ...command });
    });
    return () => {
      stopFollowing();
      latest.stop();
    };
  }, [command]);
  return preview;
}

async function apply({ title, command }: Proposal): Promise<void> {
  closeProposal();
  if (await runCommand(command)) announce(`Done: ${title}`);
}

/** What is offered instead is asked about in the same way. */
function choose({ label, commands }: Offer, feature: string, { at }: Proposal): void {
  openProposal({ title: label, command: { type: 'batch', feature, label, commands }, at });
}

function OfferButton({ offer, onChoose }: { readonly offer: Offer; readonly onChoose: () => void }) {
  const lifts = offer.alsoLifts.length === 0 ? '' : `Also lifts ${offer.alsoLifts.join(', ')}`;
  return (
    <button type="button" className="button proposal-offer" title={lifts} onClick={onChoose}>
      {offer.label}
    </button>
  );
}

function messageOf(preview: Extract<PreviewResult, { ok: false }>): string {
  return 'refusal' in preview ? preview.refusal.message : preview.message;
}

function offersOf(preview: PreviewResult | null): readonly Offer[] {
  return preview !== null && !preview.ok && 'refusal' in preview ? (preview.refusal.offers ?? []) : [];
}

function decisionsOf(preview: PreviewResult | null): readonly RangeDecision[] {
  return preview !== null && !preview.ok && 'refusal' in preview ? (preview.refusal.decisions ?? []) : [];
}

/** As wide as it is drawn, and about as high as it mostly becomes. */
const cardSize = { width: 440, height: 240 };
