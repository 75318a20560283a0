import { formatDuration } from '../../../core/model/format-duration.ts';
import type { SpecFile } from '../../../core/model/spec-file.ts';
import type { EditCommand } from '../../../core/patch/edit-command.ts';
import { nameKey } from '../../store/name-key.ts';
import type { BarDrag } from '../timeline-store.ts';

/** The command that writes down what a hand did; null when it left all as it was. */
export function toCommand(drag: BarDrag, file: SpecFile, feature: string): EditCommand | null {
  switch (drag.type) {
    case 'resize': {
      const from = file.tasks.find(({ key }) => key === drag.key)?.estimate?.value.minutes ?? null;
      return from === drag.minutes ? null : { type: 'set-estimate', feature, task: drag.key, from, to: drag.minutes };
    }
    case 'move': {
      const from = file.tasks.find(({ key }) => key === drag.key)?.start?.value ?? null;
      return from === drag.date ? null : { type: 'set-start', feature, task: drag.key, from, to: drag.date };
    }
    case 'phase': {
      const from = file.phases.find(({ key }) => key === drag.key)?.estimate?.value.minutes ?? null;
      return from === drag.minutes
        ? null
        : { type: 'set-phase-estimate', feature, phase: drag.key, from, to: drag.minutes };
    }
    case 'link':
      if (drag.over === null || drag.refusal !== null) return null;
      return { type: 'add-dependency', feature, task: drag.over, dependsOn: drag.key };
  }
}

/** What letting go now would do, said beside the pointer. */
export function describeDrag(drag: BarDrag, file: SpecFile): string {
  switch (drag.type) {
    case 'resize':
    case 'phase':
      return formatDuration(drag.minutes);
    case 'move':
      return drag.date === null ? 'No start date' : `Not before ${drag.date}`;
    case 'link':
      if (drag.refusal !== null) return drag.refusal;
      return drag.over === null
        ? `What waits for ${nameKey(file, drag.key)}?`
        : `${nameKey(file, drag.over)} waits for ${nameKey(file, drag.key)}`;
  }
}
