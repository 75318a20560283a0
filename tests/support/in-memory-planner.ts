import type { FeatureSummary } from '../../core/model/feature.ts';
import type { SpecFile } from '../../core/model/spec-file.ts';
import { parseSpecFile } from '../../core/parse/parse-spec-file.ts';
import type { EditCommand } from '../../core/patch/edit-command.ts';
import { planEdit } from '../../core/patch/plan-edit.ts';
import { applyTextEdits } from '../../core/text/text-edit.ts';
import { parseTimeLog } from '../../core/time/parse-time-log.ts';
import { buildFeatureTimes } from '../../core/time/report/feature-times.ts';
import { toTimeLogPath } from '../../core/time/time-log-path.ts';
import type { PlannerBridge, PlannerEventName, PlannerEvents } from '../../preload/contract.ts';
import { defaultSettings } from '../../preload/default-settings.ts';
import type {
  Baseline,
  CommandResult,
  Failure,
  FeatureState,
  GraphLook,
  TimerCommand,
  TimerNow,
  WorkspaceState,
} from '../../preload/planner-data.ts';

/** A planner whose folder is a table of texts, and that can be told to change or to fail. */
export interface InMemoryPlanner extends PlannerBridge {
  /** What the folder holds now, by path. */
  readonly texts: Readonly<Record<string, string>>;
  /** Every command that was asked for. */
  readonly commands: readonly EditCommand[];
  /** What was asked of the timer. */
  readonly timerCommands: readonly TimerCommand[];
  /** What another program writes; null removes the file. */
  writeOutside(path: string, text: string | null): void;
  /** The next command answers this and changes nothing. */
  refuseNext(result: CommandResult): void;
  emit<Name extends PlannerEventName>(name: Name, event: PlannerEvents[Name]): void;
}

/**
 * Make a planner over texts.
 *
 * @param files
 *   Texts by path, `001-name/tasks.md` being a feature; null for no open workspace.
 */
export function createInMemoryPlanner(
  files: Readonly<Record<string, string>> | null,
  options: { readonly failure?: Failure; readonly sample?: boolean; readonly face?: 'desktop' | 'browser' } = {},
): InMemoryPlanner {
  const texts: Record<string, string> = { ...files };
  const parsed = new Map<string, { readonly text: string; readonly file: SpecFile }>();
  const events = new EventTarget();
  const timerCommands: TimerCommand[] = [];
  let timer: TimerNow = stoppedTimer;
  const graphLooks = new Map<string, GraphLook>();
  const commands: EditCommand[] = [];
  const open = new Set<string>();
  let settings = defaultSettings;
  let sequence = 1;
  let refused: CommandResult | null = null;
  let undone: readonly { readonly path: string; readonly text: string }[] = [];

  const parse = (path: string): SpecFile => {
    const text = texts[path] ?? '';
    const held = parsed.get(path);
    if (held?.text === text) return held.file;
    const file = parseSpecFile(path, text);
    parsed.set(path, { text, file });
    return file;
  };
  const listFeatures = () =>
    Object.keys(texts)
      .filter((path) => path.endsWith('/tasks.md'))
      .sort()
      .map((path) => summarise(path, parse(path), Object.keys(texts)));
  const readState = (): WorkspaceState => ({
    sequence,
    workspace:
      files === null
        ? null
        : { folder: '/home/me/seeds/specs', name: 'specs', features: listFeatures(), featureDependencies: [] },
    failure: options.failure ?? null,
    watch: { state: 'watching', message: '' },
    sample: options.sample ?? false,
    undo: readUndo(),
  });
  const readUndo = () => ({ undoLabel: undone.length === 0 ? null : 'Tick a task', redoLabel: null });
  const readFeature = (id: string): FeatureState | null => {
    const summary = listFeatures().find((feature) => feature.id === id);
    if (summary === undefined) return null;
    const held = Object.fromEntries(
      Object.entries(texts).filter(([path]) => path === summary.path || path === toTimeLogPath(summary.path)),
    );
    return { ok: true, sequence, id, summary, file: parse(summary.path), texts: held };
  };
  const emit = <Name extends PlannerEventName>(name: Name, event: PlannerEvents[Name]) => {
    events.dispatchEvent(new CustomEvent(name, { detail: event }));
  };
  const write = (path: string, text: string | null) => {
    if (text === null) delete texts[path];
    else texts[path] = text;
    const id = path.split('/')[0] ?? '';
    const feature = readFeature(id);
    sequence += 1;
    if (!path.endsWith('/tasks.md')) {
      emit('documentChanged', { sequence, path });
      return;
    }
    emit('workspaceChanged', {
      sequence,
      changed: feature === null ? [] : [feature.summary],
      removed: feature === null ? [id] : [],
      featureDependencies: [],
    });
    if (!open.has(id)) return;
    sequence += 1;
    emit('featureChanged', { sequence, id, feature: feature === null ? null : { ...feature, sequence } });
  };
  const run = (command: EditCommand): CommandResult => {
    commands.push(command);
    if (refused !== null) {
      const result = refused;
      refused = null;
      return result;
    }
    const feature = readFeature(command.feature);
    if (feature === null) return notFound(command.feature);
    const { path } = feature.file;
    const before = texts[path] ?? '';
    const plan = planEdit({ file: feature.file, texts }, command);
    if (!plan.ok) return plan;
    const edits = plan.files.find((file) => file.path === path)?.edits ?? [];
    const after = applyTextEdits(before, edits);
    if (after === before) return { ok: true, changed: false, notes: plan.notes };
    undone = [...undone, { path, text: before }];
    write(path, after);
    emit('undoStateChanged', readUndo());
    return { ok: true, changed: true, notes: plan.notes };
  };

  let baselines: { readonly feature: string; readonly baseline: Baseline }[] = [];

  return {
    face: options.face ?? 'browser',
    platform: 'linux',
    texts,
    commands,
    timerCommands,
    emit,
    writeOutside: write,
    refuseNext(result) {
      refused = result;
    },
    on(name, listener, { signal }) {
      events.addEventListener(name, (event) => listener((event as CustomEvent).detail), { signal });
    },
    pathOfDroppedFile: () => null,
    async openWorkspace() {
      return { ok: true, state: readState() };
    },
    async readWorkspace() {
      return readState();
    },
    async openFeature(id) {
      const feature = readFeature(id);
      if (feature === null) return notFound(id);
      open.add(id);
      return feature;
    },
    async closeFeature(id) {
      open.delete(id);
    },
    async readDocument(path) {
      const text = texts[path];
      return text === undefined ? notFound(path) : { ok: true, path, text, editable: false };
    },
    async runCommand(command) {
      return run(command);
    },
    async previewCommand() {
      return { ok: true, files: [], notes: [], effect: { added: [], lifted: [] } };
    },
    async undo() {
      const last = undone.at(-1);
      if (last === undefined) return { ok: false, code: 'nothing-to-undo', message: 'There is nothing to undo' };
      undone = undone.slice(0, -1);
      write(last.path, last.text);
      emit('undoStateChanged', readUndo());
      return { ok: true, changed: true, notes: [] };
    },
    async redo() {
      return { ok: false, code: 'nothing-to-undo', message: 'There is nothing to redo' };
    },
    async listHistory() {
      return [];
    },
    async readHistoryVersion(id) {
      return notFound(id);
    },
    async restoreVersion(id) {
      return notFound(id);
    },
    async listKeptEdits() {
      return [];
    },
    async retryKeptEdit(id) {
      return notFound(id);
    },
    async dropKeptEdit() {},
    async readTimer() {
      return timer;
    },
    async runTimer(command) {
      timerCommands.push(command);
      if (command.type === 'start') timer = startOf(command, readFeature(command.feature)?.file ?? null);
      else if (command.type === 'stop' || command.type === 'discard') timer = stoppedTimer;
      emit('timerChanged', timer);
      return { ok: true, changed: true, notes: [] };
    },
    async readTimes() {
      return listFeatures().map(({ id, title, path }) => {
        const log = texts[toTimeLogPath(path)];
        return buildFeatureTimes({ id, title }, parse(path), log === undefined ? [] : parseTimeLog('', log).entries);
      });
    },
    async listRecentFolders() {
      return [{ path: '/home/me/seeds/specs', name: 'specs', openedAt: '2026-11-20T10:00:00Z' }];
    },
    async readSettings() {
      return settings;
    },
    async writeSettings(change) {
      settings = { ...settings, ...change };
      emit('settingsChanged', settings);
      return settings;
    },
    async openExternal() {},
    listBaselines: async (feature) => baselines.filter((held) => held.feature === feature).map((held) => held.baseline),
    async saveBaseline(feature, name, held) {
      const baseline = { id: `baseline-${baselines.length + 1}`, name, at: '2026-11-21T09:00:00Z', texts: held };
      baselines.unshift({ feature, baseline });
      return baseline;
    },
    async dropBaseline(_, id) {
      baselines = baselines.filter(({ baseline }) => baseline.id !== id);
    },
    readGraphLook: async (feature) => graphLooks.get(feature) ?? plainLook,
    async writeGraphLook(feature, change) {
      const look = { ...(graphLooks.get(feature) ?? plainLook), ...change };
      graphLooks.set(feature, look);
      emit('graphLookChanged', { feature, look });
      return look;
    },
    readCommitted: async (id) => notCommitted(id),
    async saveExport({ name }) {
      return { ok: true, path: `/home/me/${name}` };
    },
  };
}

const plainLook: GraphLook = { folded: [], moved: {} };

const stoppedTimer: TimerNow = { running: null, pending: [], switched: null, sinceSeenMs: 0 };

function startOf(
  { feature, task, agoMinutes }: Extract<TimerCommand, { type: 'start' }>,
  file: SpecFile | null,
): TimerNow {
  const found = file?.tasks.find(({ key }) => key === task);
  const timed = {
    workspace: '/home/me/seeds/specs',
    feature,
    task,
    title: found?.title ?? task,
    estimateMinutes: found?.estimate?.value.minutes ?? null,
    loggedMinutes: 0,
  };
  const workedMs = agoMinutes * 60_000;
  const running = { id: 'one', task: timed, startedAtMs: 0, seenAtMs: workedMs, workedMs, away: null, note: '' };
  return { ...stoppedTimer, running };
}

function notFound(what: string): Failure {
  return { ok: false, code: 'not-found', message: `There is no ${what}` };
}

function summarise(path: string, file: SpecFile, paths: readonly string[]): FeatureSummary {
  const id = path.slice(0, path.lastIndexOf('/'));
  const parents = new Set(file.tasks.flatMap(({ parent }) => parent ?? []));
  const counted = file.tasks.filter(({ key, status }) => !parents.has(key) && status !== 'skipped');
  const countProblems = (severity: string) => file.problems.filter((problem) => problem.severity === severity).length;
  return {
    id,
    title: file.title ?? id,
    path,
    kind: file.kind,
    totalTasks: counted.length,
    doneTasks: counted.filter(({ status }) => status === 'done').length,
    inProgressTasks: counted.filter(({ status }) => status === 'in-progress').length,
    phases: file.phases.length,
    problems: { error: countProblems('error'), warning: countProblems('warning'), info: countProblems('info') },
    estimateMinutes: file.estimate?.value.minutes ?? null,
    actualMinutes: null,
    editable: file.editable,
    documents: paths.filter((other) => other !== path && other.startsWith(`${id}/`)),
  };
}

function notCommitted(id: string): Failure {
  return { ok: false, code: 'not-found', message: `${id} is in no git commit yet` };
}
