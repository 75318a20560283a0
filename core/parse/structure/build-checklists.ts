import type { Checklist, ChecklistItem } from '../../model/checklist.ts';
import { viewText } from '../../text/text-view.ts';
import type { Document } from '../document/document.ts';
import type { TaskSeed } from '../task/build-tasks.ts';
import type { BoxEntry } from './boxes.ts';
import { groupTitle } from './build-phases.ts';
import type { HeadingNode } from './headings.ts';

/** What the boxes of one checklist have in common. */
interface OpenList {
  readonly owner: HeadingNode | BoxEntry | null;
  readonly heading: HeadingNode | null;
  readonly label: string | null;
}

/** Make the checklists: neighbouring boxes below one heading, under one label, of one task. */
export function buildChecklists(
  document: Document,
  checks: ReadonlyMap<BoxEntry, HeadingNode | BoxEntry | null>,
  keys: ReadonlyMap<TaskSeed, string>,
): Checklist[] {
  let owners: ReadonlyMap<HeadingNode | BoxEntry, string> | null = null;
  const keyOf = (owner: HeadingNode | BoxEntry): string | null => {
    owners ??= indexOwners(keys);
    return owners.get(owner) ?? null;
  };
  const lists: (Checklist & { readonly items: ChecklistItem[] })[] = [];
  let open: OpenList | null = null;
  for (const [box, owner] of checks) {
    const nested = box.parent !== null && checks.has(box.parent);
    const here: OpenList = { owner, heading: box.heading, label: nested ? labelOf(open) : box.label };
    if (!open || open.owner !== owner || open.heading !== here.heading || open.label !== here.label) {
      const title = here.label ?? (box.heading ? groupTitle(box.heading) : '');
      lists.push({
        title: title.replace(/[:：]$/, ''),
        line: box.heading?.line.line ?? box.line.line,
        task: owner ? keyOf(owner) : null,
        items: [],
      });
    }
    open = here;
    lists.at(-1)?.items.push(toItem(document, box));
  }
  return lists;
}

/** Keys of the tasks by their box or heading. */
function indexOwners(keys: ReadonlyMap<TaskSeed, string>): ReadonlyMap<HeadingNode | BoxEntry, string> {
  const owners = new Map<HeadingNode | BoxEntry, string>();
  for (const [seed, key] of keys) {
    if (seed.form === 'checkbox') owners.set(seed.box, key);
    if (seed.form === 'heading') owners.set(seed.heading.node, key);
  }
  return owners;
}

function labelOf(list: OpenList | null): string | null {
  return list?.label ?? null;
}

function toItem(document: Document, box: BoxEntry): ChecklistItem {
  const textRange = { start: box.line.contentStart, end: box.line.contentEnd };
  const mark = box.line.box?.mark ?? ' ';
  return {
    text: viewText(document.text, textRange.start, textRange.end).text,
    checked: /[xX✓✔✅☑]/u.test(mark),
    mark,
    line: box.line.line,
    markRange: box.line.box?.markRange ?? textRange,
    textRange,
  };
}
