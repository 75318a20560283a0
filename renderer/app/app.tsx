import { CommandPalette } from '../commands/command-palette.tsx';
import { ContextMenu } from '../commands/context-menu.tsx';
import { useMenuKinds } from '../commands/context-menu-store.ts';
import { sharedMenus } from '../commands/shared-menus.ts';
import { ShortcutsSheet } from '../commands/shortcuts-sheet.tsx';
import { useContextMenus } from '../commands/use-context-menus.ts';
import { useShortcuts } from '../commands/use-shortcuts.ts';
import { HistoryDialog } from '../history/history-dialog.tsx';
import { KnotsDialog } from '../problems/knots-dialog.tsx';
import { DependencyPicker } from '../proposal/dependency-picker.tsx';
import { usePlannerState } from '../store/planner-store.ts';
import { showDialog, useUiState } from '../store/ui-store.ts';
import { GiveTimeDialog } from '../timer/give-time-dialog.tsx';
import { StartTimerDialog } from '../timer/start-timer-dialog.tsx';
import { StopTimerDialog } from '../timer/stop-timer-dialog.tsx';
import { AskChoiceDialog } from './ask-choice-dialog.tsx';
import { AskTextDialog } from './ask-text-dialog.tsx';
import { DecisionDialog } from './decision-dialog.tsx';
import { DropTarget } from './drop-target.tsx';
import { Notices } from './notices.tsx';
import { OpenPathDialog } from './open-path-dialog.tsx';
import { RefusedDialog } from './refused-dialog.tsx';
import { Shell } from './shell.tsx';
import { StartScreen } from './start-screen.tsx';
import './app.css';

/** The whole window. */
export function App() {
  useShortcuts();
  useContextMenus();
  useMenuKinds(sharedMenus);
  const loaded = usePlannerState((state) => state.loaded);
  const hasWorkspace = usePlannerState((state) => state.workspace !== null);
  return (
    <DropTarget>
      {!loaded ? (
        <div className="app-loading" role="status" aria-label="Loading" />
      ) : hasWorkspace ? (
        <Shell />
      ) : (
        <StartScreen />
      )}
      <Dialogs />
      <ContextMenu />
      <Notices />
    </DropTarget>
  );
}

function Dialogs() {
  const dialog = useUiState((ui) => ui.dialog);
  const close = () => showDialog(null);
  if (dialog === null) return null;
  if (dialog.type === 'palette') return <CommandPalette onClose={close} />;
  if (dialog.type === 'shortcuts') return <ShortcutsSheet onClose={close} />;
  if (dialog.type === 'history') return <HistoryDialog onClose={close} />;
  if (dialog.type === 'open-path') return <OpenPathDialog onClose={close} />;
  if (dialog.type === 'start-timer') return <StartTimerDialog onClose={close} />;
  if (dialog.type === 'stop-timer') return <StopTimerDialog onClose={close} />;
  if (dialog.type === 'give-time') return <GiveTimeDialog entry={dialog.entry} onClose={close} />;
  if (dialog.type === 'knots') return <KnotsDialog onClose={close} />;
  if (dialog.type === 'link') return <DependencyPicker question={dialog.question} onClose={close} />;
  if (dialog.type === 'ask-text') return <AskTextDialog question={dialog} onClose={close} />;
  if (dialog.type === 'ask-choice') return <AskChoiceDialog question={dialog} onClose={close} />;
  if (dialog.type === 'add-decision') return <DecisionDialog onClose={close} />;
  return <RefusedDialog command={dialog.command} refusal={dialog.refusal} onClose={close} />;
}
