import { useShownFeature } from '../store/shown-feature.ts';

export function TimeView() {
  const feature = useShownFeature();
  return <p>{feature?.summary.estimateMinutes ?? 'Nothing is estimated'}</p>;
}
