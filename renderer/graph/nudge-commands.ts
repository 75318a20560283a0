import type { Command } from '../commands/command.ts';
import { announce } from '../store/announce.ts';
import { nameKey } from '../store/name-key.ts';
import { getShownFeature } from '../store/shown-feature.ts';
import { getChosen } from '../store/ui-store.ts';
import { graphStore, moveByHand, putBack } from './graph-store.ts';

/** How far one press moves a task: the distance between tasks of one column. */
const stepPx = 16;

const sides = [
  { side: 'left', x: -stepPx, y: 0 },
  { side: 'right', x: stepPx, y: 0 },
  { side: 'up', x: 0, y: -stepPx },
  { side: 'down', x: 0, y: stepPx },
] as const;

/** Moving the chosen tasks aside in the drawing without a pointer, as a drag onto free ground does; and back. */
export const nudgeCommands: readonly Command[] = [
  ...sides.map(
    ({ side, x, y }): Command => ({
      id: `graph-nudge-${side}`,
      title: `Move the drawn task ${side} a little`,
      category: 'Graph',
      shortcuts: [`Alt+Shift+Arrow${side.charAt(0).toUpperCase()}${side.slice(1)}`],
      isEnabled: () => graphStore.getState().mode === 'graph' && getChosen().length > 0,
      run: () => {
        moveByHand(getChosen(), { x, y });
        tellPlace();
      },
    }),
  ),
  {
    id: 'graph-put-back',
    title: 'Put the drawn task back in its place',
    category: 'Graph',
    isEnabled: () => getChosen().some((key) => graphStore.getState().moved.has(key)),
    run: () => {
      putBack(getChosen());
      tellPlace();
    },
  },
];

/** Say how far the selected task stands from its place in the drawing. */
function tellPlace(): void {
  const [key] = getChosen();
  const feature = getShownFeature();
  if (key === undefined || feature === null) return;
  const { x, y } = graphStore.getState().moved.get(key) ?? { x: 0, y: 0 };
  const parts = [
    x === 0 ? '' : `${Math.abs(x)} ${x < 0 ? 'left' : 'right'}`,
    y === 0 ? '' : `${Math.abs(y)} ${y < 0 ? 'up' : 'down'}`,
  ].filter((part) => part !== '');
  const name = nameKey(feature.file, key);
  announce(parts.length === 0 ? `${name} stands in its place` : `${name} stands ${parts.join(' and ')} of its place`);
}
