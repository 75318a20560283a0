import { useEffect, useState } from 'react';
import type { Failure, FeatureState } from '../../preload/planner-data.ts';
import { getPlanner, usePlannerState } from '../store/planner-store.ts';

/** What is known of a document's text: null while it is being read. */
export type DocumentText =
  | { readonly ok: true; readonly path: string; readonly text: string }
  | (Failure & { readonly path: string });

/** Text of a document: that of the feature's own files is held, that of others is read, and again when it changes. */
export function useDocumentText(feature: FeatureState, path: string): DocumentText | null {
  const held = feature.texts[path];
  const version = usePlannerState((state) => state.documentVersions[path] ?? 0);
  const [read, setRead] = useState<{ readonly version: number; readonly document: DocumentText } | null>(null);

  useEffect(() => {
    if (held !== undefined) return;
    let wanted = true;
    void getPlanner()
      .readDocument(path)
      .then((answer) => {
        if (wanted) setRead({ version, document: { ...answer, path } });
      });
    return () => {
      wanted = false;
    };
  }, [path, held, version]);

  if (held !== undefined) return { ok: true, path, text: held };
  // While a newer text is on its way the older one stays on screen.
  return read?.document.path === path ? read.document : null;
}
