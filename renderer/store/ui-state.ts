import type { ProblemSeverity } from '../../core/model/problem.ts';
import type { DependencyPair, EditCommand } from '../../core/patch/edit-command.ts';
import type { Refusal } from '../../core/patch/edit-plan.ts';
import type { DateRange } from '../../core/time/report/days.ts';
import type { Failure } from '../../preload/planner-data.ts';

/** The views of the main area, in the order of their tabs. */
export const viewNames = ['graph', 'timeline', 'time', 'tasks', 'document'] as const;

export type ViewName = (typeof viewNames)[number];

/** The parts of the Time view, in the order of their tabs. */
export const timeParts = ['tasks', 'entries', 'days', 'pictures', 'estimates', 'report'] as const;

export type TimePart = (typeof timeParts)[number];

/** What tasks stand below in the table of hours. */
export type TimeGroup = 'phase' | 'story';

/** The tasks of a feature that a filter lets through. */
export interface MatchedTasks {
  readonly feature: string;
  readonly keys: ReadonlySet<string>;
}

/** Sizes in pixels; remembered between starts. */
export interface PanelState {
  readonly sidebarOpen: boolean;
  readonly sidebarWidth: number;
  readonly inspectorOpen: boolean;
  readonly inspectorWidth: number;
  readonly problemsOpen: boolean;
  readonly problemsHeight: number;
  /** Null follows the width of the timeline. */
  readonly timelineNamesWidth: number | null;
}

/** A question for a line of text: a title, a name. */
export interface AskText {
  readonly type: 'ask-text';
  readonly title: string;
  readonly label: string;
  /** What stands in the field at first. */
  readonly text: string;
  /** What the button says. */
  readonly action: string;
  /** Takes the text, without blanks around it; never empty. */
  readonly onAnswer: (text: string) => void;
}

/** One of the answers to a question. */
export interface Choice {
  readonly key: string;
  readonly label: string;
  /** Why it cannot be chosen. */
  readonly reason?: string;
}

/** A question that is answered by one of several choices, or by any number of them. */
export interface AskChoice {
  readonly type: 'ask-choice';
  readonly title: string;
  readonly choices: readonly Choice[];
  /** Keys of those that are chosen at first. */
  readonly chosen: readonly string[];
  readonly takesSeveral: boolean;
  /** What the button says. */
  readonly action: string;
  /** Takes the keys that are chosen, in the order of the choices. */
  readonly onAnswer: (keys: readonly string[]) => void;
}

/** What a task is looked for: the other end of a new dependency, of one that is changed, or the middle of one. */
export type LinkQuestion =
  | { readonly kind: 'add'; readonly task: string }
  | { readonly kind: 'retarget' | 'insert'; readonly pair: DependencyPair; readonly isStated: boolean };

/** A dialog over the window; one at a time. */
export type DialogState =
  | { readonly type: 'palette' }
  | { readonly type: 'shortcuts' }
  | { readonly type: 'open-path' }
  /** What was changed, with a way back. */
  | { readonly type: 'history' }
  /** When the work on the selected task began. */
  | { readonly type: 'start-timer' }
  /** A note before the timer stops. */
  | { readonly type: 'stop-timer' }
  /** Which task the time away, or an entry that waits, belongs to. */
  | { readonly type: 'give-time'; readonly entry: string | null }
  /** Cycles and contradictions of the shown feature. */
  | { readonly type: 'knots' }
  /** A search for what a task is to wait for, or what is to wait for it. */
  | { readonly type: 'link'; readonly question: LinkQuestion }
  | AskText
  | AskChoice
  /** An entry for the log of blockers and decisions. */
  | { readonly type: 'add-decision' }
  | { readonly type: 'refused'; readonly command: EditCommand; readonly refusal: Refusal };

/** A passing message. */
export interface Notice {
  readonly id: number;
  readonly tone: 'info' | 'error';
  readonly text: string;
}

/** A change that could not be saved: stays on screen until retried, or dismissed. */
export interface SaveFailure {
  readonly command: EditCommand;
  readonly failure: Failure;
}

/** A line that the Document view should show; a new object asks again for the same line. */
export interface LineRequest {
  readonly path: string;
  readonly line: number;
}

/** A heading that the Document view should show, as a link names it. */
export interface HeadingRequest {
  readonly path: string;
  readonly heading: string;
}

/** How the window looks: nothing in here is about the documents' content, and nothing of it is saved in them. */
export interface UiState {
  readonly feature: string | null;
  /** All features and what they wait for are shown, in place of the one. */
  readonly allFeatures: boolean;
  /** Features whose own tasks are shown among all features. */
  readonly unfoldedFeatures: readonly string[];
  readonly view: ViewName;
  /** Selected task key by feature id. */
  readonly selection: Readonly<Record<string, string | null>>;
  /** Keys of tasks that are chosen together with the selected one. */
  readonly picked: ReadonlySet<string>;
  /** Phase whose menu was opened last; null once a task is selected: then it is that of the task. */
  readonly phase: string | null;
  /** Shown document by feature id; absent is the tasks document. */
  readonly document: Readonly<Record<string, string>>;
  readonly documentSource: boolean;
  readonly lineRequest: LineRequest | null;
  readonly headingRequest: HeadingRequest | null;
  readonly panels: PanelState;
  /** Folded phases and groups in the Tasks view, as `feature/row`. */
  readonly folded: Readonly<Record<string, true>>;
  readonly timePart: TimePart;
  /** Whose times are shown: of the shown feature, or of all of the folder. */
  readonly timeScope: 'feature' | 'all';
  /** Days that the Time view is about; null leaves an end open. */
  readonly timeRange: DateRange;
  /** Words that tasks must have to be listed by their time. */
  readonly timeFilter: string;
  readonly timeGroup: TimeGroup;
  /** What the graph's filter lets through; other views that list tasks keep to it. Null while it lets all through. */
  readonly matched: MatchedTasks | null;
  readonly featureFilter: string;
  readonly problemSeverities: Readonly<Record<ProblemSeverity, boolean>>;
  readonly dialog: DialogState | null;
  /** The value of the selected task that is being edited in the inspector. */
  readonly editing: 'title' | 'estimate' | null;
  readonly notices: readonly Notice[];
  readonly saveFailure: SaveFailure | null;
  /** A task that was ticked off without any time logged, and is offered for an entry. */
  readonly logOffer: { readonly feature: string; readonly task: string } | null;
}

export const defaultPanels: PanelState = {
  sidebarOpen: true,
  sidebarWidth: 248,
  inspectorOpen: true,
  inspectorWidth: 320,
  problemsOpen: false,
  problemsHeight: 168,
  timelineNamesWidth: null,
};

export const emptyUiState: UiState = {
  feature: null,
  allFeatures: false,
  unfoldedFeatures: [],
  view: 'graph',
  selection: {},
  picked: new Set(),
  phase: null,
  document: {},
  documentSource: false,
  lineRequest: null,
  headingRequest: null,
  panels: defaultPanels,
  folded: {},
  timePart: 'tasks',
  timeScope: 'feature',
  timeRange: { from: null, to: null },
  timeFilter: '',
  timeGroup: 'phase',
  matched: null,
  featureFilter: '',
  problemSeverities: { error: true, warning: true, info: true },
  dialog: null,
  editing: null,
  notices: [],
  saveFailure: null,
  logOffer: null,
};
