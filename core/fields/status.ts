import type { TaskStatus } from '../model/task.ts';
import type { FieldSpec } from './field-spec.ts';

/** `**Status**: ✅ Complete`, `- Status: In Progress`, `**状态**: 已完成`. */
export const statusField: FieldSpec = {
  id: 'status',
  names:
    /^(?:(?:task |current )?status|state|progress|estado|situação|状态|狀態|状態|状況|ステータス|進捗|상태|статус|состояние|statut|état|stand|stato)$/iu,
  defaultName: 'Status',
  namesIn: {
    zh: '状态',
    'zh-Hant': '狀態',
    ja: '状態',
    ko: '상태',
    ru: 'Статус',
    es: 'Estado',
    pt: 'Estado',
    fr: 'Statut',
    de: 'Status',
    it: 'Stato',
  },
};

/** Words and signs of each status, tried in this order; "not started" must be seen before "started". */
const statusWords: readonly (readonly [TaskStatus, RegExp])[] = [
  [
    'todo',
    /\bnot[ -](?:yet )?(?:started|begun|done|complete|implemented)|\bto[ -]?do\b|\bopen\b|\bpending\b|\bplanned\b|\bnew\b|\bready\b|\bqueued\b|\bincomplete\b|\bbacklog\b|\bdraft\b|未开始|未開始|尚未|待辦|待处理|待處理|待開始|未着手|待办|待开始|未完成|未実施|não iniciad|pendente|pendiente|не начат|запланирован|do zrobienia|à faire|en attente|non commencé|à venir|\boffen|nicht begonnen|geplant|ausstehend|\bda fare\b|non iniziat|in attesa|시작 전|대기|⬜|🔲|☐|◻|⚪|📋/iu,
  ],
  [
    'skipped',
    /\bskip|\bdropped?\b|\bdeclined?\b|\bcancel|\bremoved?\b|\bsuperseded?\b|\bobsolete\b|\bwon'?t (?:do|fix)\b|\bn\/a\b|\bnot applicable\b|\breverted?\b|\babandoned\b|已取消|取消|跳过|跳過|略過|廃止|中止|スキップ|отменен|отменён|annulé|abandonné|ignoré|abgebrochen|entfällt|gestrichen|verworfen|annullat|saltat|취소|⏭|🚫|❌/iu,
  ],
  [
    'other',
    /\bdefer|\bpostponed?\b|\bblocked\b|\bon hold\b|\bpaused\b|\bfuture\b|延期|推迟|延後|擱置|受阻|阻塞|保留|ブロック|отложен|заблокирован|reporté|bloqué|suspendu|verschoben|blockiert|pausiert|rimandat|bloccat|sospes|보류|⏸|🟨/iu,
  ],
  [
    'in-progress',
    /\bin[ -]?progress\b|\bstarted\b|\bongoing\b|\bwip\b|\bpartial|\bdoing\b|\bactive\b|\bunder way\b|\b(?:in )?review\b|\bimplementing\b|\bworking\b|进行中|進行中|作業中|着手|部分|em andamento|en progreso|en curso|в работе|w toku|w trakcie|в процессе|выполняется|\ben cours\b|in arbeit|in bearbeitung|\bbegonnen|in corso|진행|🔄|🚧|🟡|🟨|⏳|🏗|▶/iu,
  ],
  [
    'done',
    /\bcomplete|\bdone\b|\bfinished\b|\bimplemented\b|\bmerged\b|\bclosed\b|\bresolved\b|\bshipped\b|\bpassed\b|\bverified\b|\bdelivered\b|已完成|完成|完了|済|実装済|concluíd|completad|hecho|feito|готово|gotowe|zrobione|выполнен|завершен|завершён|terminé|achevé|\bfait\b|erledigt|\bfertig|abgeschlossen|\bfatto\b|completat|\bterminat[oaie]\b|완료|✅|✓|✔|☑|🟢|💚/iu,
  ],
];

/**
 * Read the words of a status.
 *
 * @returns
 *   Null for a list of choices (`Not Started | In Progress | Complete`), a placeholder, or words that name no
 *   status.
 */
export function readStatusWords(value: string): TaskStatus | null {
  const head = value.slice(0, 120);
  // `**Status**: [x]`, `**Status**: [ ] Not started`
  const box = /^`?\[([ xX~-])\]`?/.exec(head.trim());
  if (box !== null) return matchStatus(head.replace(box[0], '')) ?? (/[xX]/.test(box[1] ?? '') ? 'done' : 'todo');
  if ((head.includes(' | ') || head.includes(' / ')) && !/\*\*|\[x\]/i.test(head)) return null;
  if (/^[[<]/.test(head.trim()) && !/^\[[ xX~-]\]/.test(head.trim())) return null;
  // The first words count: `Complete (was blocked by T004)`.
  const first = head.split(/[(（;；,，.。]| [-–—] /u)[0] ?? head;
  return matchStatus(first) ?? matchStatus(head);
}

function matchStatus(words: string): TaskStatus | null {
  // in_progress, NotStarted
  const spaced = words.replaceAll('_', ' ').replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ');
  return statusWords.find(([, pattern]) => pattern.test(spaced))?.[0] ?? null;
}
