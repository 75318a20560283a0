import { useShownFeature } from '../store/shown-feature.ts';

export function TimelineView() {
  const feature = useShownFeature();
  return (
    <ul>
      {feature?.file.phases.map((phase) => (
        <li key={phase.key}>{phase.title}</li>
      ))}
    </ul>
  );
}
