import type { OnConnectEnd, OnConnectStart } from '@xyflow/react';
import { type RefObject, useEffect, useMemo, useRef } from 'react';
import type { SpecFile } from '../../../core/model/spec-file.ts';
import type { FeatureState } from '../../../preload/planner-data.ts';
import {
  createLinkJudge,
  isFinal,
  type LinkJudge,
  type LinkRefusal,
  type LinkRole,
} from '../../proposal/judge-link.ts';
import { addDependencies, moveDependency, pairOf } from '../../proposal/link-commands.ts';
import { closeProposal } from '../../proposal/proposal-store.ts';
import { announce } from '../../store/announce.ts';
import { nameKey } from '../../store/name-key.ts';
import { getChosen, showNotice } from '../../store/ui-store.ts';
import type { GraphFlowEdge } from '../canvas/flow-types.ts';
import { hoverTask } from '../graph-store.ts';
import type { GraphEdge } from '../model/graph-model.ts';
import type { FeatureGraph } from '../use-graph-model.ts';
import { cancelRewiring, type LinkGesture, propose, rewireStore, type ScreenPoint } from './rewire-store.ts';

export interface LinkGestureHandlers {
  readonly onConnectStart: OnConnectStart;
  readonly onConnectEnd: OnConnectEnd;
  readonly onReconnectStart: (event: unknown, edge: GraphFlowEdge, fixed: 'source' | 'target') => void;
  readonly onReconnectEnd: (event: MouseEvent | TouchEvent) => void;
}

/**
 * The gesture that draws an edge from a task, or takes one end of an edge elsewhere.
 *
 * React Flow draws the line; what lies under the pointer, whether it can be the other end, and what comes of
 * letting go is decided here, so that a task can be met anywhere and not just at its handle.
 */
export function useLinkGesture(
  host: RefObject<HTMLElement | null>,
  feature: FeatureState,
  graph: FeatureGraph,
): LinkGestureHandlers {
  const judge = useRef<LinkJudge | null>(null);
  const retargeted = useRef<GraphEdge | null>(null);
  const latest = useRef({ feature, graph });
  latest.current = { feature, graph };

  useEffect(() => {
    const end = new AbortController();
    const options = { signal: end.signal, capture: true };
    window.addEventListener(
      'pointermove',
      (event) => follow(event, host.current, judge.current, latest.current.graph.file),
      options,
    );
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape' || rewireStore.getState().gesture === null) return;
        event.stopPropagation();
        event.preventDefault();
        rewireStore.setState({ gesture: null });
        announce('Cancelled');
      },
      options,
    );
    return () => {
      end.abort();
      cancelRewiring();
    };
  }, [host]);

  // The file changed while an edge is being drawn: go on if its task is still there.
  useEffect(() => {
    const { gesture } = rewireStore.getState();
    if (gesture === null) return;
    const keys = new Set(graph.file.tasks.map(({ key }) => key));
    if (!keys.has(gesture.fixed)) {
      rewireStore.setState({ gesture: null });
      showNotice('info', `${gesture.name} is gone from the file: nothing was changed`);
      return;
    }
    judge.current = createLinkJudge(graph.file, graph.all, gesture.retargeted);
    const others = gesture.others.filter((key) => keys.has(key));
    const refused = findAllRefused(judge.current, gesture.fixed, others, gesture.role);
    const ends = new Set([...keys, ...graph.file.phases.map(({ key }) => key)]);
    const target = gesture.target !== null && ends.has(gesture.target) ? gesture.target : null;
    rewireStore.setState({ gesture: aimAt({ ...gesture, others, refused }, target, judge.current, graph.file) });
  }, [graph]);

  return useMemo(() => {
    const begin = (fixed: string, role: LinkRole, edge: GraphEdge | null, pointer: ScreenPoint) => {
      const pair = edge === null ? null : { task: edge.to, dependsOn: edge.from };
      retargeted.current = edge;
      judge.current = createLinkJudge(latest.current.graph.file, latest.current.graph.all, pair);
      const chosen = getChosen();
      const others = edge === null && chosen.includes(fixed) ? chosen.filter((key) => key !== fixed) : [];
      hoverTask(null);
      closeProposal();
      rewireStore.setState({
        draft: null,
        refusedDrop: null,
        gesture: {
          fixed,
          name: nameKey(latest.current.graph.file, fixed),
          role,
          others,
          retargeted: pair,
          refused: findAllRefused(judge.current, fixed, others, role),
          target: null,
          targetName: '',
          refusal: null,
          start: pointer,
          pointer,
        },
      });
    };
    const finish = (event: MouseEvent | TouchEvent) => {
      const { gesture } = rewireStore.getState();
      rewireStore.setState({ gesture: null });
      if (gesture === null) return;
      drop(gesture, retargeted.current, latest.current.feature, pointIn(host.current, event));
    };
    return {
      onConnectStart: (event, { nodeId, handleType }) => {
        if (nodeId === null || rewireStore.getState().gesture !== null) return;
        begin(nodeId, handleType === 'target' ? 'after' : 'before', null, pointIn(host.current, event));
      },
      onConnectEnd: (event) => {
        if (retargeted.current === null) finish(event);
      },
      onReconnectStart: (_, edge, fixed) => {
        if (edge.data === undefined) return;
        const { shown } = edge.data;
        begin(fixed === 'source' ? shown.from : shown.to, fixed === 'source' ? 'before' : 'after', shown, {
          x: 0,
          y: 0,
        });
      },
      onReconnectEnd: (event) => {
        finish(event);
        retargeted.current = null;
      },
    };
  }, [host]);
}

function follow(event: PointerEvent, host: HTMLElement | null, judge: LinkJudge | null, file: SpecFile): void {
  const { gesture } = rewireStore.getState();
  if (gesture === null || judge === null) return;
  const target = endUnder(event);
  const pointer = pointIn(host, event);
  if (target === gesture.target) {
    rewireStore.setState({ gesture: { ...gesture, pointer } });
    return;
  }
  const aimed = aimAt({ ...gesture, pointer }, target, judge, file);
  rewireStore.setState({ gesture: aimed });
  if (target !== null && target !== gesture.fixed) {
    announce(aimed.refusal?.text ?? `${aimed.targetName} can be connected`);
  }
}

/** The gesture with another task under the pointer, and what speaks against it. */
function aimAt(gesture: LinkGesture, target: string | null, judge: LinkJudge, file: SpecFile): LinkGesture {
  const refusal = target === null || target === gesture.fixed ? null : judgeAll(judge, gesture, target);
  return { ...gesture, target, targetName: target === null ? '' : nameKey(file, target), refusal };
}

/** Of several tasks that are connected at once none may be refused. */
function judgeAll(judge: LinkJudge, { fixed, others, role }: LinkGesture, target: string): LinkRefusal | null {
  for (const task of [fixed, ...others]) {
    const refusal = task === target ? null : judge.judge(pairOf(task, role, target));
    if (refusal !== null) return refusal;
  }
  return null;
}

function findAllRefused(judge: LinkJudge, fixed: string, others: readonly string[], role: LinkRole): Set<string> {
  return new Set([fixed, ...others].flatMap((task) => [...judge.findRefused(task, role)]));
}

/** The task under the pointer, else the phase or summary whose heading is: all that a folded one shows. */
function endUnder({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }): string | null {
  let frame: string | null = null;
  for (const element of document.elementsFromPoint(clientX, clientY)) {
    const node = element.closest<HTMLElement>('.react-flow__node-task');
    if (node !== null) return node.dataset.id ?? null;
    frame ??= element.closest<HTMLElement>('.heading-node')?.dataset.end ?? null;
  }
  return frame;
}

function pointIn(host: HTMLElement | null, event: MouseEvent | TouchEvent): ScreenPoint {
  const place = 'clientX' in event ? event : event.changedTouches[0];
  const area = host?.getBoundingClientRect();
  return { x: (place?.clientX ?? 0) - (area?.x ?? 0), y: (place?.clientY ?? 0) - (area?.y ?? 0) };
}

/** A press on a handle that moves less than this is no drag. */
const clickPx = 24;

/** Let go: on a task, ask for the link; on free ground, ask for a new task; where it is refused, say why. */
function drop(gesture: LinkGesture, edge: GraphEdge | null, feature: FeatureState, at: ScreenPoint): void {
  const { fixed, role, target, refusal, others, retargeted } = gesture;
  if (target === fixed) return;
  if (target === null) {
    const isClick = Math.hypot(at.x - gesture.start.x, at.y - gesture.start.y) < clickPx;
    if (retargeted === null && !isClick) rewireStore.setState({ draft: { fixed, role, at } });
    return;
  }
  if (refusal !== null && isFinal(refusal)) {
    announce(`${refusal.text}. Nothing was changed`);
    return;
  }
  const pair = pairOf(fixed, role, target);
  if (retargeted !== null && edge !== null) {
    if (retargeted.task === pair.task && retargeted.dependsOn === pair.dependsOn) return;
    const isStated = edge.origins.includes('stated');
    const [task, dependsOn] = [nameKey(feature.file, pair.task), nameKey(feature.file, pair.dependsOn)];
    const old = nameKey(feature.file, retargeted.task === pair.task ? retargeted.dependsOn : retargeted.task);
    propose(
      `${task} waits for ${dependsOn}${isStated ? ` instead of ${old}` : ''}`,
      moveDependency(feature.id, retargeted, pair, isStated),
      at,
    );
    return;
  }
  const { file } = feature;
  const ends = new Set([fixed, ...others.filter((other) => other !== target)]);
  // As the file lists them, in whichever order they were chosen.
  const joined = file.tasks.map(({ key }) => key).filter((key) => ends.has(key));
  const names = joined.map((key) => nameKey(file, key)).join(', ');
  const name = nameKey(file, target);
  propose(
    role === 'before' ? `${name} waits for ${names}` : `${names} ${joined.length > 1 ? 'wait' : 'waits'} for ${name}`,
    addDependencies(
      feature.id,
      joined.map((other) => pairOf(other, role, target)),
    ),
    at,
  );
}
