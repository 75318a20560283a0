import type { Phase } from '../../core/model/phase.ts';
import type { SpecFile } from '../../core/model/spec-file.ts';
import { createLinkJudge } from '../proposal/judge-link.ts';
import { openProposal } from '../proposal/proposal-store.ts';
import { askForTask } from '../store/add-task.ts';
import { getDependencies } from '../store/derived.ts';
import { nameKey } from '../store/name-key.ts';
import { runCommand } from '../store/run-command.ts';
import { getChosenPhase, getShownFeature } from '../store/shown-feature.ts';
import { showDialog } from '../store/ui-store.ts';
import { askForPhase } from './ask-for-phase.ts';
import type { Command } from './command.ts';
import { findPhaseBeside, listPhaseWaits, listStatusChoices } from './phase-questions.ts';
import { whyNotEdit } from './why-not.ts';

/** What a command on a phase is about. */
interface ChosenPhase {
  /** Feature id. */
  readonly feature: string;
  readonly file: SpecFile;
  readonly texts: Readonly<Record<string, string>>;
  readonly phase: Phase;
  /** As people call it: `Phase 3`. */
  readonly name: string;
}

/** Commands on the phase whose menu was opened last, else on that of the selected task. */
export const phaseCommands: readonly Command[] = [
  onPhase('phase-add-task', 'New task in the phase…', null, ({ phase }) =>
    askForTask(`New task at the end of ${phase.title}`, { into: phase.key }),
  ),
  onPhase('phase-add-after', 'New phase after this one…', null, ({ phase, name }) =>
    askForPhase(`New phase after ${name}`, { after: phase.key }),
  ),
  onPhase('phase-rename', 'Rename the phase…', null, askForName),
  onPhase(
    'phase-move-up',
    'Move phase up…',
    (chosen) => whyNotMove(chosen, 'up'),
    (chosen) => move(chosen, 'up'),
  ),
  onPhase(
    'phase-move-down',
    'Move phase down…',
    (chosen) => whyNotMove(chosen, 'down'),
    (chosen) => move(chosen, 'down'),
  ),
  onPhase('phase-status', 'Phase status…', whyNotStatus, askForStatus),
  onPhase(
    'phase-waits',
    'Phase waits for…',
    ({ file }) => (file.phases.length < 2 ? 'There is no other phase' : null),
    askForWaits,
  ),
];

function onPhase(
  id: string,
  title: string,
  whyNot: ((chosen: ChosenPhase) => string | null) | null,
  run: (chosen: ChosenPhase) => void,
): Command {
  return {
    id,
    title,
    category: 'Phase',
    whyNot: () => {
      const general = whyNotEdit();
      if (general !== null) return general;
      const chosen = getChosen();
      return chosen === null ? 'Select a task of the phase first' : (whyNot?.(chosen) ?? null);
    },
    run: () => {
      const chosen = getChosen();
      if (chosen !== null) run(chosen);
    },
  };
}

function getChosen(): ChosenPhase | null {
  const feature = getShownFeature();
  const phase = getChosenPhase();
  if (feature === null || phase === null) return null;
  const { id, file, texts } = feature;
  return { feature: id, file, texts, phase, name: nameKey(file, phase.key) };
}

function askForName({ feature, phase }: ChosenPhase): void {
  const { title } = phase;
  showDialog({
    type: 'ask-text',
    title: 'Rename the phase',
    label: 'Name',
    text: title,
    action: 'Preview',
    onAnswer: (to) =>
      openProposal({
        title: `Rename “${title}” to “${to}”`,
        command: { type: 'rename-phase', feature, phase: phase.key, from: title, to },
        at: null,
      }),
  });
}

function whyNotMove({ file, phase, name }: ChosenPhase, way: 'up' | 'down'): string | null {
  if (findPhaseBeside(file, phase, way) !== null) return null;
  return `${name} is the ${way === 'up' ? 'first' : 'last'} on its level`;
}

function move({ feature, file, phase, name }: ChosenPhase, way: 'up' | 'down'): void {
  const beside = findPhaseBeside(file, phase, way);
  if (beside === null) return;
  const place = way === 'up' ? { before: beside.key } : { after: beside.key };
  openProposal({
    title: `${name} moves ${way === 'up' ? 'before' : 'behind'} ${nameKey(file, beside.key)}`,
    command: { type: 'move-phase', feature, phase: phase.key, place },
    at: null,
  });
}

function whyNotStatus({ file, texts, phase, name }: ChosenPhase): string | null {
  if (phase.statusLine === null) return `No line about progress speaks of ${name}`;
  return listStatusChoices({ file, texts }, phase).length < 2 ? 'No line about progress shows the choices' : null;
}

function askForStatus({ feature, file, texts, phase, name }: ChosenPhase): void {
  const from = phase.statusLine?.chosen ?? null;
  showDialog({
    type: 'ask-choice',
    title: `Status of ${name}`,
    choices: listStatusChoices({ file, texts }, phase),
    chosen: [from ?? ''],
    takesSeveral: false,
    action: 'Set',
    onAnswer: ([to = '']) =>
      void runCommand({ type: 'set-phase-status', feature, phase: phase.key, from, to: to === '' ? null : to }),
  });
}

function askForWaits({ feature, file, phase, name }: ChosenPhase): void {
  const dependencies = getDependencies(file);
  const judge = createLinkJudge(file, dependencies, null);
  const { choices, chosen } = listPhaseWaits(file, dependencies, phase, (pair) => judge.judge(pair));
  showDialog({
    type: 'ask-choice',
    title: `${name} waits for`,
    choices,
    chosen,
    takesSeveral: true,
    action: 'Preview',
    onAnswer: (to) => {
      const names = to.map((key) => nameKey(file, key)).join(', ');
      openProposal({
        title: `${name} waits for ${names === '' ? 'no other phase' : names}`,
        command: { type: 'set-phase-dependencies', feature, phase: phase.key, to },
        at: null,
      });
    },
  });
}
