import { useState } from 'react';
import type { FeatureState } from '../../preload/planner-data.ts';
import { PreviewDialog } from './parts/preview-dialog.tsx';

/** Offers a Time Tracking block to a document that has none; what it would write is shown first. */
export function TrackingOffer({ feature }: { readonly feature: FeatureState }) {
  const [open, setOpen] = useState(false);
  const { timeTracking, editable, path } = feature.file;
  if (timeTracking !== null || !editable || feature.texts[path] === undefined) return null;
  return (
    <p className="time-stray">
      The document keeps no totals of its own.{' '}
      <button type="button" className="link-button" onClick={() => setOpen(true)}>
        Insert a Time Tracking block…
      </button>
      {open && (
        <PreviewDialog
          title="Insert a Time Tracking block"
          command={{ type: 'add-tracking', feature: feature.id }}
          onClose={() => setOpen(false)}
        />
      )}
    </p>
  );
}
