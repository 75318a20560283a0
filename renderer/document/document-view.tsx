import { useShownFeature } from '../store/shown-feature.ts';

export function DocumentView() {
  const feature = useShownFeature();
  return <pre>{feature?.texts[feature.file.path]}</pre>;
}
