import type { FeatureDependency } from '../../core/model/dependency.ts';
import type { FeatureSummary, WorkspaceSummary } from '../../core/model/feature.ts';
import type { SpecFile } from '../../core/model/spec-file.ts';
import { toTimeLogPath } from '../../core/time/time-log-path.ts';
import { isSameContent } from './decode-text.ts';
import { buildFeatureFacts, type FeatureFacts } from './feature-facts.ts';
import { type FeaturePlace, isSamePlace } from './feature-place.ts';
import { findFeatureDependencies } from './find-feature-dependencies.ts';
import { placeFeatures } from './place-features.ts';
import { type FeatureInput, toFeatureInput } from './read-feature.ts';
import type { FileContent } from './spec-folder.ts';
import type { SpecParser } from './spec-parser.ts';

/** What a round of changes came to. */
export interface HeldChange {
  /** Features that came or whose summary changed. */
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  /** Open features whose text or model changed, or that are gone. */
  readonly opened: readonly string[];
  /** Documents that were read before and changed. */
  readonly documents: readonly string[];
  /** All paths whose content changed. */
  readonly paths: readonly string[];
}

/** A feature that is listed, and of which no text was accepted yet. */
export interface UnreadFeature {
  readonly id: string;
  readonly paths: readonly string[];
}

interface HeldFeature {
  place: FeaturePlace;
  facts: FeatureFacts;
  /** Held while a view shows it, and of the one that was closed or changed last. */
  file: SpecFile | null;
}

/**
 * The texts of a workspace, and what was read from them.
 *
 * Text enters by `accept` alone. Equal text changes nothing, wherever it came from; changed text makes the features
 * that are read from it be read anew at the next `update`, so that what is held is always what a fresh start would read.
 */
export interface HeldWorkspace {
  /** Paths of all documents that exist now. */
  setPaths(paths: readonly string[]): void;
  readonly paths: ReadonlySet<string>;
  /** The one door in. False when nothing was new. */
  accept(path: string, content: FileContent): boolean;
  /**
   * Read anew what is out of date. Features that are only listed so far wait until their texts were accepted.
   *
   * @param inBackground
   *   Nobody waits for it: closed features are read in the thread, however small they are.
   */
  update(inBackground?: boolean): Promise<HeldChange>;
  /** Features that are listed and wait to be read for the first time, with the paths of their texts. */
  listUnread(): readonly UnreadFeature[];
  get(path: string): FileContent | undefined;
  /** Paths whose text is worth reading when it may have changed. */
  isWanted(path: string): boolean;
  listPlaces(): readonly FeaturePlace[];
  getPlace(id: string): FeaturePlace | undefined;
  summarize(): Omit<WorkspaceSummary, 'folder' | 'name'>;
  getSummary(id: string): FeatureSummary | undefined;
  getFeatureDependencies(): readonly FeatureDependency[];
  /** The model of a feature: of the texts held, or of others in their place. */
  readFile(id: string, texts?: Readonly<Record<string, string>>): Promise<SpecFile | undefined>;
  /** A model that was read already: taken over when exactly these texts are what comes next. */
  foresee(id: string, texts: Readonly<Record<string, string>>, file: SpecFile): void;
  getTexts(id: string): Readonly<Record<string, string>>;
  open(id: string): void;
  /** Features that are open, and exist. */
  listOpen(): readonly FeaturePlace[];
  /** The model of the feature that was closed or changed last is kept: it is the most likely one to be asked for next. */
  close(id: string): void;
  /** Hold a document's text from now on, so that changes of it are told. */
  holdDocument(path: string): void;
}

/** Make an empty held workspace for a folder at `root`. */
export function createHeldWorkspace(root: string, onlyFile: string | null, parser: SpecParser): HeldWorkspace {
  const paths = new Set<string>();
  const contents = new Map<string, FileContent>();
  const features = new Map<string, HeldFeature>();
  const featureOfPath = new Map<string, string>();
  const openCounts = new Map<string, number>();
  const heldDocuments = new Set<string>();
  const stale = new Set<string>();
  /** Paths that were accepted, whatever they held. */
  const seen = new Set<string>();
  /** Paths whose content changed since the last update. */
  const touched = new Set<string>();
  let removedIds: string[] = [];
  let foreseen: {
    readonly id: string;
    readonly texts: Readonly<Record<string, string>>;
    readonly file: SpecFile;
  } | null = null;
  let arePathsStale = false;
  /** What features say about each other; null when it has to be worked out anew. */
  let dependencies: readonly FeatureDependency[] | null = null;
  /** Closed, with its model still held: it was looked at or changed last. */
  let closedLast: string | null = null;

  const inputOf = (place: FeaturePlace): FeatureInput =>
    toFeatureInput(place, contents, contents.get(toTimeLogPath(place.path)));

  const takeForeseen = (id: string, input = inputOf(getHeld(id).place)): SpecFile | null => {
    const { texts, fault } = input;
    if (foreseen?.id !== id || fault !== null) return null;
    const { texts: expected, file } = foreseen;
    return getHeld(id).place.taskPaths.every((path) => texts[path] === expected[path]) ? file : null;
  };

  const getHeld = (id: string): HeldFeature => {
    const held = features.get(id);
    if (held === undefined) throw new Error(`No feature ${id} is held`);
    return held;
  };

  const refreshPlaces = () => {
    if (!arePathsStale) return;
    arePathsStale = false;
    dependencies = null;
    const places = placeFeatures([...paths], root, onlyFile);
    const before = new Map(features);
    features.clear();
    featureOfPath.clear();
    for (const place of places) {
      const held = before.get(place.id);
      before.delete(place.id);
      if (held === undefined || !isSamePlace(held.place, place)) stale.add(place.id);
      features.set(place.id, held === undefined ? { place, facts: noFacts, file: null } : { ...held, place });
      for (const path of [...place.taskPaths, toTimeLogPath(place.path)]) featureOfPath.set(path, place.id);
    }
    removedIds = [...removedIds.filter((id) => !features.has(id)), ...before.keys()];
    for (const path of contents.keys()) {
      if (!featureOfPath.has(path) && !heldDocuments.has(path)) contents.delete(path);
    }
  };

  const isWanted = (path: string) => {
    refreshPlaces();
    return featureOfPath.has(path) || heldDocuments.has(path);
  };

  const accept = (path: string, content: FileContent): boolean => {
    const exists = content.kind !== 'missing';
    const isMoved = paths.has(path) !== exists;
    if (isMoved) {
      if (exists) paths.add(path);
      else paths.delete(path);
      arePathsStale = true;
    }
    if (exists) seen.add(path);
    else seen.delete(path);
    if (isSameContent(contents.get(path) ?? missing, content)) return isMoved;
    // While paths are stale nobody knows what is wanted: `refreshPlaces` drops the rest.
    if (!arePathsStale && !isWanted(path)) return isMoved;
    if (exists) contents.set(path, content);
    else contents.delete(path);
    touched.add(path);
    return true;
  };

  /** Never read, and its texts are not there yet. */
  const isWaiting = ({ place, facts }: HeldFeature) =>
    facts === noFacts && !place.taskPaths.every((path) => seen.has(path));

  /** Take what is out of date and can be read, and leave the rest. */
  const takeStale = (): string[] => {
    const taken = [...stale].filter((id) => {
      const held = features.get(id);
      return held === undefined || !isWaiting(held);
    });
    for (const id of taken) stale.delete(id);
    return taken.filter((id) => features.has(id));
  };

  const update = async (inBackground = false): Promise<HeldChange> => {
    refreshPlaces();
    const removed = removedIds;
    for (const path of touched) {
      const id = featureOfPath.get(path);
      if (id !== undefined) stale.add(id);
    }
    const changed = takeStale();
    const firstRead = new Set(changed.filter((id) => getHeld(id).facts === noFacts));
    // What is read for the first time did not change.
    const changedPaths = [...touched].filter((path) => !firstRead.has(featureOfPath.get(path) ?? ''));
    const documents = [...touched].filter((path) => heldDocuments.has(path));
    removedIds = [];
    touched.clear();
    const isAtHand = (id: string) => openCounts.has(id) || takeForeseen(id) !== null;
    await readFacts(
      changed.filter((id) => !isAtHand(id)),
      inBackground,
    );
    for (const id of changed) if (isAtHand(id)) await readOne(id);
    foreseen = null;
    const opened = [...changed, ...removed].filter((id) => openCounts.has(id));
    return { changed, removed, opened, documents, paths: changedPaths };
  };

  const setFacts = (id: string, facts: FeatureFacts, file: SpecFile | null) => {
    const held = getHeld(id);
    if (JSON.stringify(held.facts.references) !== JSON.stringify(facts.references)) dependencies = null;
    Object.assign(held, { facts, file });
  };

  const getFeatureDependencies = () => {
    dependencies ??= findFeatureDependencies([...features.values()]);
    return dependencies;
  };

  const readFacts = async (ids: readonly string[], inBackground: boolean) => {
    const inputs = ids.map((id) => inputOf(getHeld(id).place));
    const facts = await parser.readFacts(inputs, inBackground);
    for (const [index, id] of ids.entries()) setFacts(id, facts[index] ?? noFacts, null);
  };

  /** Read a feature whose model is kept: one that is open, and a closed one that was just changed from here. */
  const readOne = async (id: string) => {
    const input = inputOf(getHeld(id).place);
    const foreseenFile = takeForeseen(id, input);
    const { file, facts } =
      foreseenFile === null
        ? await parser.readWhole(input)
        : { file: foreseenFile, facts: buildFeatureFacts(foreseenFile, input.timeLog) };
    setFacts(id, facts, file);
    if (!openCounts.has(id)) keepLast(id);
  };

  const keepLast = (id: string) => {
    const before = closedLast === null || openCounts.has(closedLast) ? undefined : features.get(closedLast);
    if (before !== undefined && closedLast !== id) before.file = null;
    closedLast = id;
  };

  const toSummary = ({ place, facts }: HeldFeature): FeatureSummary => {
    const { references: _references, title, ...figures } = facts;
    const { id, path, kind, documents } = place;
    const summary = { id, title: title ?? id, path, kind, ...figures, documents };
    return facts === noFacts ? { ...summary, unread: true as const } : summary;
  };

  return {
    setPaths: (next) => {
      if (next.length === paths.size && next.every((path) => paths.has(path))) return;
      paths.clear();
      for (const path of next) paths.add(path);
      arePathsStale = true;
    },
    paths,
    accept,
    update,
    listUnread: () => {
      refreshPlaces();
      return [...features].flatMap(([id, feature]) => {
        const log = toTimeLogPath(feature.place.path);
        return isWaiting(feature) ? { id, paths: [...feature.place.taskPaths, ...(paths.has(log) ? [log] : [])] } : [];
      });
    },
    get: (path) => contents.get(path),
    isWanted,
    listPlaces: () => [...features.values()].map(({ place }) => place),
    getPlace: (id) => features.get(id)?.place,
    summarize: () => ({
      features: [...features.values()].map(toSummary),
      featureDependencies: getFeatureDependencies(),
    }),
    getFeatureDependencies,
    getSummary: (id) => {
      const held = features.get(id);
      return held === undefined ? undefined : toSummary(held);
    },
    readFile: async (id, texts) => {
      const held = features.get(id);
      if (held === undefined) return undefined;
      const input = inputOf(held.place);
      if (texts !== undefined && held.place.taskPaths.some((path) => texts[path] !== input.texts[path])) {
        return await parser.readFile({ ...input, texts });
      }
      const file = held.file ?? (await parser.readFile(input));
      if (openCounts.has(id)) held.file = file;
      return file;
    },
    foresee: (id, texts, file) => {
      foreseen = { id, texts, file };
    },
    getTexts: (id) => {
      const held = features.get(id);
      if (held === undefined) return {};
      const { texts, timeLog, path } = inputOf(held.place);
      return timeLog === null ? texts : { ...texts, [toTimeLogPath(path)]: timeLog };
    },
    listOpen: () => [...openCounts.keys()].flatMap((id) => features.get(id)?.place ?? []),
    open: (id) => {
      openCounts.set(id, (openCounts.get(id) ?? 0) + 1);
    },
    close: (id) => {
      const count = (openCounts.get(id) ?? 0) - 1;
      if (count > 0) openCounts.set(id, count);
      else {
        openCounts.delete(id);
        keepLast(id);
      }
    },
    holdDocument: (path) => {
      heldDocuments.add(path);
    },
  };
}

const missing: FileContent = { kind: 'missing' };

/** Stands in until a feature is read for the first time: its name is listed, its figures follow. */
const noFacts: FeatureFacts = {
  title: null,
  totalTasks: 0,
  doneTasks: 0,
  inProgressTasks: 0,
  phases: 0,
  problems: { error: 0, warning: 0, info: 0 },
  estimateMinutes: null,
  actualMinutes: null,
  editable: true,
  references: [],
};
