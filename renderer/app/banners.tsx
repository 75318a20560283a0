import { describeCommand } from '../../core/patch/describe-command.ts';
import type { EditCommand } from '../../core/patch/edit-command.ts';
import type { FeatureState } from '../../preload/planner-data.ts';
import { openWorkspace } from '../store/open-workspace.ts';
import { getPlanner, usePlannerState } from '../store/planner-store.ts';
import { runCommand } from '../store/run-command.ts';
import { useShownFeature } from '../store/shown-feature.ts';
import { showNotice, uiStore, useUiState } from '../store/ui-store.ts';
import { LogOffer } from '../timer/log-offer.tsx';
import { TimerBanners } from '../timer/timer-banners.tsx';
import { Banner } from '../ui/banner.tsx';
import { Icon } from '../ui/icon.tsx';

/** What stays true until somebody acts: a lost folder, an unsaved change, a file that cannot be written. */
export function Banners() {
  return (
    <>
      <FolderBanner />
      <SaveFailureBanner />
      <KeptEditsBanner />
      <TimerBanners />
      <LogOffer />
      <ReadOnlyBanner />
      <SampleBanner />
    </>
  );
}

function FolderBanner() {
  const watch = usePlannerState((state) => state.watch);
  const folder = usePlannerState((state) => state.workspace?.folder ?? '');
  if (watch.state !== 'lost') return null;
  return (
    <Banner
      tone="error"
      text={
        watch.message === '' ? `${folder} was moved or removed. What is shown was read before that.` : watch.message
      }
    >
      <button type="button" className="button" onClick={() => void openWorkspace(folder)}>
        Try again
      </button>
      <button type="button" className="button" onClick={() => void openWorkspace(null)}>
        Open another folder
      </button>
    </Banner>
  );
}

function SaveFailureBanner() {
  const failed = useUiState((ui) => ui.saveFailure);
  if (failed === null) return null;
  const { command, failure } = failed;
  const dismiss = () => uiStore.setState({ saveFailure: null });
  return (
    <Banner tone="error" text={`Not saved: ${describeCommand(command)}. ${failure.message}`}>
      <button type="button" className="button" onClick={() => void runCommand(command)}>
        Try again
      </button>
      <button type="button" className="button" onClick={() => void copyChange(command)}>
        Copy change
      </button>
      <button type="button" className="icon-button" aria-label="Dismiss" onClick={dismiss}>
        <Icon name="close" />
      </button>
    </Banner>
  );
}

/** Changes that an earlier run could not save and kept. */
function KeptEditsBanner() {
  const kept = usePlannerState((state) => state.keptEdits);
  const failed = useUiState((ui) => ui.saveFailure);
  const edit = kept[0];
  if (edit === undefined || failed !== null) return null;
  const more = kept.length > 1 ? ` (and ${kept.length - 1} more)` : '';
  return (
    <Banner tone="warning" text={`A change could not be saved and was kept: ${edit.label}${more}. ${edit.reason}`}>
      <button type="button" className="button" onClick={() => void retryKept(edit.id)}>
        Save now
      </button>
      <button type="button" className="button" onClick={() => void copyChange(edit.command)}>
        Copy change
      </button>
      <button type="button" className="button" onClick={() => void getPlanner().dropKeptEdit(edit.id)}>
        Drop it
      </button>
    </Banner>
  );
}

async function retryKept(id: string): Promise<void> {
  const result = await getPlanner().retryKeptEdit(id);
  if (!result.ok) showNotice('error', 'refusal' in result ? result.refusal.message : result.message);
}

function ReadOnlyBanner() {
  const feature = useShownFeature();
  if (feature === null || feature.file.editable) return null;
  return <Banner tone="warning" text={`Read-only. ${explainReadOnly(feature)}`} />;
}

const readOnlyCodes: readonly string[] = [
  'not-utf8',
  'file-too-large',
  'file-too-slow',
  'file-unreadable',
  'conflict-markers',
];

function explainReadOnly({ file }: FeatureState): string {
  const reason = file.problems.find(({ code }) => readOnlyCodes.includes(code));
  return reason?.message ?? `${file.path} cannot be written, so nothing in it can be changed here.`;
}

function SampleBanner() {
  const sample = usePlannerState((state) => state.sample);
  if (!sample) return null;
  return (
    <Banner tone="info" text="This is a sample to try things on.">
      <button type="button" className="button primary" onClick={() => void openWorkspace(null)}>
        Open your own folder
      </button>
    </Banner>
  );
}

async function copyChange(command: EditCommand): Promise<void> {
  try {
    await navigator.clipboard.writeText(`${describeCommand(command)}\n${JSON.stringify(command)}`);
    showNotice('info', 'Copied');
  } catch {
    showNotice('error', 'The clipboard is not allowed here');
  }
}
