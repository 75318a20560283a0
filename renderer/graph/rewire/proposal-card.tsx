import { type RefObject, useEffect, useRef, useState } from 'react';
import type { SpecFile } from '../../../core/model/spec-file.ts';
import type { EditCommand } from '../../../core/patch/edit-command.ts';
import type { Offer } from '../../../core/patch/edit-plan.ts';
import type { FeatureState, FilePreview, PreviewResult } from '../../../preload/contract.ts';
import { announce } from '../../store/announce.ts';
import { describeEffect } from '../../store/describe-effect.ts';
import { getPlanner } from '../../store/planner-store.ts';
import { runCommand } from '../../store/run-command.ts';
import { EffectList } from '../../ui/effect-list.tsx';
import type { ElementSize } from '../use-element-size.ts';
import { type Proposal, propose, rewireStore, useRewireState } from './rewire-store.ts';
import { useCardKeys } from './use-card-keys.ts';
import './rewire.css';

/** A change that waits for a yes: the lines before and after, or why it cannot be done and what could be instead. */
export function ProposalCard({ feature, size }: { readonly feature: FeatureState; readonly size: ElementSize }) {
  const proposal = useRewireState((state) => state.proposal);
  if (proposal === null) return null;
  return <OpenProposal key={proposal.title} proposal={proposal} feature={feature} size={size} />;
}

interface OpenProposalProps {
  readonly proposal: Proposal;
  readonly feature: FeatureState;
  readonly size: ElementSize;
}

function OpenProposal({ proposal, feature, size }: OpenProposalProps) {
  const [preview, setPreview] = useState<PreviewResult | null>(null);
  const card = useRef<HTMLElement>(null);
  const confirm = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    let current = true;
    void getPlanner()
      .previewCommand(proposal.command)
      .then((result) => {
        if (current) setPreview(result);
      });
    return () => {
      current = false;
    };
  }, [proposal]);
  useEffect(() => {
    if (preview === null) return;
    (confirm.current ?? card.current?.querySelector('button'))?.focus({ preventScroll: true });
    announce(preview.ok ? `${proposal.title}? Enter to apply, Escape to cancel` : messageOf(preview));
  }, [preview, proposal]);
  useCardKeys(card, close);
  const apply = async (command: EditCommand, done: string) => {
    close();
    if (await runCommand(command)) announce(done);
  };
  return (
    <section
      ref={card}
      className="graph-panel rewire-card"
      role="dialog"
      aria-label={proposal.title}
      style={placeCard(proposal.at, size)}
    >
      <h3>{proposal.title}</h3>
      {preview?.ok === true && <PreviewLines preview={preview} />}
      {preview?.ok === true && <PreviewEffect file={feature.file} preview={preview} />}
      {preview?.ok === false && <p className="rewire-refusal selectable">{messageOf(preview)}</p>}
      <div className="rewire-actions">
        <button type="button" className="button" onClick={close}>
          Cancel
        </button>
        {preview?.ok === true && (
          <button
            ref={confirm}
            type="button"
            className="button primary"
            onClick={() => void apply(proposal.command, `Done: ${proposal.title}`)}
          >
            Apply
          </button>
        )}
        {offersOf(preview).map((offer) => (
          <OfferButton
            key={offer.label}
            offer={offer}
            onChoose={() =>
              propose({
                title: offer.label,
                command: { type: 'batch', feature: feature.id, label: offer.label, commands: offer.commands },
                at: proposal.at,
              })
            }
          />
        ))}
      </div>
    </section>
  );
}

function OfferButton({ offer, onChoose }: { readonly offer: Offer; readonly onChoose: () => void }) {
  const lifts = offer.alsoLifts.length === 0 ? '' : `Also lifts ${offer.alsoLifts.join(', ')}`;
  return (
    <button type="button" className="button rewire-offer" title={lifts} onClick={onChoose}>
      {offer.label}
    </button>
  );
}

function PreviewLines({ preview }: { readonly preview: Extract<PreviewResult, { ok: true }> }) {
  if (preview.files.length === 0) return <p className="rewire-note">The file says so already.</p>;
  return (
    <>
      {preview.files.map((file) => (
        <FileLines key={file.path} file={file} />
      ))}
      {preview.notes.map((note) => (
        <p key={note} className="rewire-note">
          {note}
        </p>
      ))}
    </>
  );
}

/** What follows from the change besides what its words say. */
function PreviewEffect({
  file,
  preview,
}: {
  readonly file: SpecFile;
  readonly preview: Extract<PreviewResult, { ok: true }>;
}) {
  const lines = describeEffect(file, preview.effect).filter(({ origin }) => origin !== 'stated');
  return lines.length === 0 ? null : <EffectList lines={lines} max={4} />;
}

/** Only the lines that change: where they stand is said by their numbers. */
function FileLines({ file }: { readonly file: FilePreview }) {
  return (
    <div className="rewire-diff mono selectable">
      {file.hunks.flatMap((hunk) => {
        let oldLine = hunk.oldStart;
        let newLine = hunk.newStart;
        return hunk.lines.flatMap(({ kind, text }) => {
          const line = kind === 'added' ? newLine : oldLine;
          if (kind !== 'added') oldLine += 1;
          if (kind !== 'removed') newLine += 1;
          if (kind === 'same') return [];
          return [
            <p key={`${kind} ${line}`} data-kind={kind}>
              <span className="rewire-line-number">{line}</span>
              <span>{kind === 'added' ? '+' : '−'}</span>
              <span>{text}</span>
            </p>,
          ];
        });
      })}
    </div>
  );
}

function messageOf(preview: Extract<PreviewResult, { ok: false }>): string {
  return 'refusal' in preview ? preview.refusal.message : preview.message;
}

function offersOf(preview: PreviewResult | null): readonly Offer[] {
  return preview !== null && !preview.ok && 'refusal' in preview ? (preview.refusal.offers ?? []) : [];
}

function close(): void {
  rewireStore.setState({ proposal: null });
}

const cardWidth = 440;
const cardHeight = 220;

/** Beside the pointer, and inside the graph. */
export function placeCard(at: Proposal['at'], size: ElementSize): { readonly left: number; readonly top: number } {
  return {
    left: Math.max(8, Math.min(at.x + 12, size.width - cardWidth - 8)),
    top: Math.max(8, Math.min(at.y + 12, size.height - cardHeight - 8)),
  };
}

export type CardRef = RefObject<HTMLElement | null>;
