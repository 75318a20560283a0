import { lazy } from 'react';

/** Loads the view with all that renders markdown: a third of the app's code, and no window begins with it. */
const loadDocumentView = once(async () => ({
  default: (await import('../document/document-view.tsx')).DocumentView,
}));

export const DocumentView = lazy(loadDocumentView);

/** Load what is not on the page yet, so that it is not waited for when it is chosen; a failure is told then. */
export async function loadLateViews(): Promise<void> {
  await loadDocumentView().catch(() => undefined);
}

function once<Value>(load: () => Promise<Value>): () => Promise<Value> {
  let loading: Promise<Value> | null = null;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
}
