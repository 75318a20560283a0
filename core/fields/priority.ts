import type { FieldSpec } from './field-spec.ts';

/** `**Priority**: High`, `- Priority: P1 (critical)`. */
export const priorityField: FieldSpec = {
  id: 'priority',
  names:
    /^(?:priority|prio|prioridade|prioridad|优先级|優先級|優先度|優先順位|우선순위|приоритет|priorité|priorität)$/iu,
  defaultName: 'Priority',
};
