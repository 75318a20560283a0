import { type PointerEvent as ReactPointerEvent, type RefObject, useEffect, useRef } from 'react';
import { noEffect } from '../../core/graph/compare-dependencies.ts';
import { foreseeMove } from '../../core/graph/foresee-move.ts';
import type { Task } from '../../core/model/task.ts';
import type { EditCommand } from '../../core/patch/edit-command.ts';
import type { FeatureState } from '../../preload/planner-data.ts';
import { announce } from '../store/announce.ts';
import type { OutlineRow } from '../store/build-outline.ts';
import { createLatestPreview } from '../store/latest-preview.ts';
import { nameKey } from '../store/name-key.ts';
import { showNotice } from '../store/ui-store.ts';
import { createEdgeScroll } from './edge-scroll.ts';
import { findDropTarget } from './find-drop-target.ts';
import { reorderStore } from './reorder-store.ts';

/** A press that moves less than this is a click. */
const thresholdPx = 4;

/** So long a place is aimed at before its text is worked out: a large plan takes a while, and the drop would wait for it. */
const restMs = 120;

/** How far aside one level is, as rows are indented. */
const levelPx = 20;

interface RowDragScene {
  readonly feature: FeatureState | null;
  readonly rows: readonly OutlineRow[];
  /** Index of the row that a gap nearest to a height on screen lies above. */
  readonly findGap: (clientY: number) => number;
  /** Carry out what was dropped. */
  readonly move: (task: Task, command: EditCommand) => Promise<void>;
}

interface Press {
  readonly task: string;
  /** What people call it. */
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

/**
 * The gesture that drags a row of the outline to another place.
 *
 * It lives on the window, as the row it began on may scroll away. Escape ends it without a change; so does a file in
 * which the task is gone.
 */
export function useRowDrag(
  tree: RefObject<HTMLElement | null>,
  scene: RowDragScene,
): (event: ReactPointerEvent, row: OutlineRow) => void {
  const latest = useRef(scene);
  latest.current = scene;
  const drag = useRef<RowDrag | null>(null);
  useEffect(() => () => drag.current?.end(), []);
  useEffect(() => drag.current?.followFile(scene.feature), [scene.feature]);
  return (event, row) => {
    const isControl = event.target instanceof Element && event.target.closest('input, button') !== null;
    if (event.button !== 0 || event.pointerType === 'touch' || isControl || row.type !== 'task') return;
    const { feature } = latest.current;
    if (feature?.file.editable !== true || tree.current === null) return;
    drag.current?.end();
    const press = { task: row.task.key, name: nameKey(feature.file, row.task.key), x: event.clientX, y: event.clientY };
    drag.current = createRowDrag(press, tree.current, () => latest.current);
  };
}

interface RowDrag {
  /** Go on in another state of the file, or end with a word where the task is gone. */
  followFile(feature: FeatureState | null): void;
  end(): void;
}

function createRowDrag(press: Press, tree: HTMLElement, readScene: () => RowDragScene): RowDrag {
  const listening = new AbortController();
  const options = { signal: listening.signal, capture: true };
  let pointer = { x: press.x, y: press.y };
  let rest: ReturnType<typeof setTimeout> | undefined;
  const preview = createLatestPreview((result) => {
    const { reorder } = reorderStore.getState();
    if (reorder !== null) reorderStore.setState({ reorder: { ...reorder, preview: result } });
  });
  const aim = () => {
    const { feature, rows, findGap } = readScene();
    const levels = Math.round((pointer.x - press.x) / levelPx);
    const target = findDropTarget(rows, press.task, findGap(pointer.y), levels);
    const before = reorderStore.getState().reorder;
    const isSame = before !== null && JSON.stringify(before.target?.place) === JSON.stringify(target?.place);
    const isNowhere = target === null || feature === null;
    const foreseen = isNowhere
      ? noEffect
      : isSame
        ? before.foreseen
        : foreseeMove(feature.file, press.task, target.place);
    reorderStore.setState({
      reorder: { task: press.task, pointer, target, foreseen, preview: isSame ? before.preview : null },
    });
    if (isSame || feature === null) return;
    clearTimeout(rest);
    preview.stop();
    if (target === null) return;
    const command = { type: 'move-task', feature: feature.id, task: press.task, place: target.place } as const;
    rest = setTimeout(() => preview.ask(command), restMs);
  };
  const edge = createEdgeScroll(tree, aim);
  const end = () => {
    listening.abort();
    edge.stop();
    clearTimeout(rest);
    preview.stop();
    reorderStore.setState({ reorder: null });
  };
  const isDragging = () => reorderStore.getState().reorder !== null;
  window.addEventListener(
    'pointermove',
    (event) => {
      pointer = { x: event.clientX, y: event.clientY };
      if (!isDragging() && Math.hypot(pointer.x - press.x, pointer.y - press.y) < thresholdPx) return;
      aim();
      edge.follow(pointer.y);
    },
    options,
  );
  window.addEventListener(
    'pointerup',
    () => {
      const { reorder } = reorderStore.getState();
      end();
      if (reorder !== null) drop(reorder, readScene());
    },
    options,
  );
  window.addEventListener('pointercancel', end, options);
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !isDragging()) return;
      event.preventDefault();
      event.stopPropagation();
      end();
      announce('Cancelled');
    },
    options,
  );
  return {
    followFile(feature) {
      if (!isDragging()) return;
      if (feature?.file.tasks.some(({ key }) => key === press.task) !== true) {
        end();
        showNotice('info', `${press.name} is gone from the file: nothing was moved`);
        return;
      }
      reorderStore.setState(({ reorder }) => ({ reorder: reorder && { ...reorder, target: null } }));
      aim();
    },
    end,
  };
}

/** Let go: carry out what was shown. */
function drop(reorder: NonNullable<ReturnType<typeof reorderStore.getState>['reorder']>, scene: RowDragScene): void {
  const { feature } = scene;
  const task = feature?.file.tasks.find(({ key }) => key === reorder.task);
  if (feature === null || task === undefined || reorder.target === null) return;
  void scene.move(task, { type: 'move-task', feature: feature.id, task: task.key, place: reorder.target.place });
}
