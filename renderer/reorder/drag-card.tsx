import type { SpecFile } from '../../core/model/spec-file.ts';
import type { TaskPlace } from '../../core/patch/edit-command.ts';
import { describeEffect } from '../store/describe-effect.ts';
import { nameKey } from '../store/name-key.ts';
import { EffectList } from '../ui/effect-list.tsx';
import { type Reorder, useReorder } from './reorder-store.ts';
import './reorder.css';

const cardWidthPx = 340;
const cardHeightPx = 150;

/** At the pointer, while a task is dragged: where it would go, and what would wait for what then. */
export function DragCard({ file }: { readonly file: SpecFile }) {
  const reorder = useReorder((state) => state);
  if (reorder === null) return null;
  const { pointer, task } = reorder;
  return (
    <div
      className="drag-card"
      aria-hidden="true"
      style={{
        width: cardWidthPx,
        left: Math.min(pointer.x + 16, window.innerWidth - cardWidthPx - 8),
        top: pointer.y + 20 + cardHeightPx > window.innerHeight ? undefined : pointer.y + 20,
        bottom: pointer.y + 20 + cardHeightPx > window.innerHeight ? window.innerHeight - pointer.y + 12 : undefined,
      }}
    >
      <p className="drag-card-title">
        <strong>{nameKey(file, task)}</strong>{' '}
        {reorder.target === null ? 'stays where it is' : describePlace(file, reorder.target.place)}
      </p>
      <DragEffect file={file} reorder={reorder} />
    </div>
  );
}

function DragEffect({ file, reorder }: { readonly file: SpecFile; readonly reorder: Reorder }) {
  const { target, foreseen, preview } = reorder;
  if (target === null) return null;
  if (preview !== null && !preview.ok) {
    return <p className="drag-card-refusal">{'refusal' in preview ? preview.refusal.message : preview.message}</p>;
  }
  const lines = describeEffect(file, preview?.effect ?? foreseen);
  if (lines.length > 0) return <EffectList lines={lines} max={5} />;
  return preview === null ? null : <p className="drag-card-none">No dependency changes</p>;
}

function describePlace(file: SpecFile, place: TaskPlace): string {
  if ('before' in place) return `before ${nameKey(file, place.before)}`;
  if ('after' in place) return `after ${nameKey(file, place.after)}`;
  if ('under' in place) return `as a subtask of ${nameKey(file, place.under)}`;
  const phase = nameKey(file, place.into);
  return place.group === undefined ? `to the end of ${phase}` : `to the end of ${place.group} in ${phase}`;
}
