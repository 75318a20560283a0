import { type ConnectionLineComponentProps, getBezierPath } from '@xyflow/react';
import { useRewireState } from './rewire-store.ts';

/** The edge that is being drawn. */
export function LinkLine(props: ConnectionLineComponentProps) {
  const tone = useRewireState(({ gesture }) =>
    gesture === null ? 'none' : gesture.refusal !== null ? 'refused' : gesture.target === null ? 'open' : 'chosen',
  );
  const { fromX, fromY, toX, toY, fromPosition, toPosition } = props;
  if (tone === 'none') return null;
  const [path] = getBezierPath({
    sourceX: fromX,
    sourceY: fromY,
    sourcePosition: fromPosition,
    targetX: toX,
    targetY: toY,
    targetPosition: toPosition,
  });
  return <path className="link-line" data-tone={tone} d={path} />;
}
