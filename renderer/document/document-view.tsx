import { useMemo } from 'react';
import type { FeatureState } from '../../preload/planner-data.ts';
import { useShownFeature } from '../store/shown-feature.ts';
import { uiStore, useUiState } from '../store/ui-store.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { DocumentTabs } from './document-tabs.tsx';
import { MarkdownBody } from './markdown-body.tsx';
import { SourceBody } from './source-body.tsx';
import { useDocumentText } from './use-document-text.ts';
import './document-view.css';

/** The feature's documents as they read, or as they are written. */
export function DocumentView() {
  const feature = useShownFeature();
  return feature === null ? null : <FeatureDocuments feature={feature} />;
}

function FeatureDocuments({ feature }: { readonly feature: FeatureState }) {
  const chosen = useUiState((ui) => ui.document[feature.id]);
  const source = useUiState((ui) => ui.documentSource);
  const paths = useMemo(() => listPaths(feature), [feature]);
  const path = chosen ?? feature.file.path;
  const document = useDocumentText(feature, path);
  return (
    <div className="document-view">
      <div className="document-head">
        <DocumentTabs paths={paths} path={path} />
        <button
          type="button"
          className="button"
          aria-pressed={source}
          title="Show the text as it is written, with line numbers"
          onClick={() => uiStore.setState({ documentSource: !source })}
        >
          Source
        </button>
      </div>
      {document?.ok === false && (
        <EmptyState title="This document cannot be shown">
          <p className="selectable">{document.message}</p>
        </EmptyState>
      )}
      {document?.ok === true && document.text.trim() === '' && (
        <EmptyState title="This document is empty">
          <p className="selectable">{path}</p>
        </EmptyState>
      )}
      {document?.ok === true &&
        document.text.trim() !== '' &&
        (source ? (
          <SourceBody key={path} path={path} text={document.text} />
        ) : (
          <MarkdownBody key={path} feature={feature} path={path} text={document.text} />
        ))}
    </div>
  );
}

/** The tasks document first, then the others in reading order. */
function listPaths({ file, texts, summary }: FeatureState): readonly string[] {
  const held = Object.keys(texts).filter((path) => path.endsWith('.md'));
  return [...new Set([file.path, ...summary.documents, ...held])].filter((path) => path !== '');
}
