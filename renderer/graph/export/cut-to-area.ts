import type { GraphLayout } from '../layout/graph-layout.ts';
import { keepTasks } from '../model/focus-model.ts';
import type { GraphModel } from '../model/graph-model.ts';

/** What of a graph stands in a part of its drawing: tasks that reach into it, with their phases and the lines between them. */
export function cutToArea(model: GraphModel, layout: GraphLayout, area: GraphLayout['bounds']): GraphModel {
  const isInside = ({ x, y, width, height }: GraphLayout['bounds']) =>
    x < area.x + area.width && x + width > area.x && y < area.y + area.height && y + height > area.y;
  return keepTasks(model, new Set(layout.tasks.filter(isInside).map(({ key }) => key)));
}
