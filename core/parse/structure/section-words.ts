import { remember } from '../../text/remember.ts';

/** Names of sections and labels whose boxes are ticked, and never scheduled. */
const checklistWords =
  /checklist|check[- ]list|definition of (?:done|ready)|\bdod\b|\bdone when\b|criteria|criterion|acceptance|\bgates?\b|sign-?off|checkpoint|验收|驗收|检查清单|检查表|清单检查|完成标准|完成定义|成功标准|质量门|チェックリスト|受け入れ|受入|完了条件|完了基準|完了定義|成功基準|crit[ée]rios?|criterios|definição de pronto|критери|чек-?лист|готовност|체크리스트|완료 (?:조건|기준)|인수 (?:조건|기준)|critères|kriterien|kryteria|معايير/iu;

/** Labels above a list, such as `**Verification**:`, whose boxes are no tasks where tasks carry ids. */
const labelWords =
  /verif|validat|prereq|pre-?flight|before (?:starting|you)|验证|驗證|検証|確認|проверк|검증|(?:测试|測試)(?:标准|標準)|テスト基準/iu;

/** Beginnings of headings of sections that speak about tasks defined elsewhere. */
const asideWords =
  /dependenc|\bparallel (?:example|execution|opportunit|task|work|group|team|safety)|^parallel|strategy|strategies|execution order|critical path|traceability|task (?:summary|mapping|coverage|matrix|overview|count)|(?:story|requirements?) (?:mapping|coverage)|^(?:task |implementation |overall )?(?:summary|progress|status|metrics|overview|notes?|example|coverage|matrix)(?: (?:tracking|summary|table|overview|matrix|report))?s?$|^(?:estado|status|progreso|progresso|avance|avancement|état|stato|avanzamento|panorama|visão|resumen|resumo|résumé|riepilogo|fortschritt|gesamtfortschritt|gesamtstatus|projektstatus|übersicht|статус|прогресс|сводка)(?: (?:general|geral|actual|atual|global|général|generale|complessivo|проекта))?(?: (?:del|do|du|des) \p{L}+)?$|^общий (?:статус|прогресс)$|(?:总体|整体|總體|全体|全体の)(?:状态|狀態|状況|ステータス)|^전체 (?:진행|상태|현황)|依赖|并行|策略|总结|追溯|映射|对照|进度|概览|依存|並列|まとめ|トレーサビリティ|進捗|概要$|dependências|estratégia|dependencias|estrategia|dépendance|abhängigkeit|dipendenz|зависимост|의존/iu;

export const isChecklistTitle = remember((title) => {
  return title.length <= 300 && checklistWords.test(title);
});

/** What a phase leaves behind: its boxes are ticked off beside its tasks. */
export const isOutcomeTitle = remember((title) =>
  /^\W*(?:deliverables?|artifacts|outcomes?|expected (?:results?|outcomes?)|成果物|交付物|entregables|entregáveis|livrables|ergebnisse|результаты)[\s:：]*$/iu.test(
    title,
  ),
);

export function isChecklistLabel(label: string): boolean {
  return checklistWords.test(label) || labelWords.test(label);
}

export const isAsideTitle = remember((title) => {
  if (title.length > 300) return false;
  // Words behind a dash or a colon say more about a section of work: `PR 2 — submit in parallel with PR 1`.
  const head =
    title.replace(/^(?:\s|\p{Extended_Pictographic}|\u{fe0f}|\d|[.)])+/u, '').split(/[(（:：—–]| - /u)[0] ?? title;
  return asideWords.test(head.trim());
});

/** Columns of a board: a heading that only says how far its tasks are is no step of the plan. */
export const isStateTitle = remember((title) => {
  const words = title.replace(/^(?:[\s*_`]|\p{Extended_Pictographic}|\u{fe0f})+/u, '').replace(/[\s*_`:：]+$/u, '');
  return /^(?:backlog|to[- ]?do|in[- ]progress|doing|wip|blocked|in review|review|done|completed?|finished|pending|not started|on hold|deferred|cancelled|canceled|archived?|icebox|someday|待办|进行中|已完成|未着手|進行中|完了|할 일|진행 중|완료|pendientes?|en progreso|completad[ao]s?|pendentes?|em andamento|conclu[ií]d[ao]s?|offen|in arbeit|erledigt|готово|в работе)(?: (?:tasks?|items?|work|tareas|tarefas))?(?: ?[(（].*)?$/iu.test(
    words,
  );
});

/** A table of all tasks, or the details of all: what stands below one is no step before what stands below the other. */
export const isOverviewTitle = remember((title) => {
  const words = title.replace(/^(?:\s|\p{Extended_Pictographic}|\u{fe0f}|\d+[.)])+/u, '').trim();
  return /^(?:任务(?:总表|总览|概览|一览|列表|清单|索引|详情|明细|详细(?:说明|信息|描述)?)|任務(?:總表|列表|清單|詳情)|タスク(?:一覧|詳細|索引)|작업 (?:목록|상세)|task (?:overview|summary|index|table|details?|descriptions?|specifications?))[:：]?$/iu.test(
    words,
  );
});

/** Headings that hold the whole list of a document: no phases. */
export const isListTitle = remember((title) => {
  // `渲染 (4 任务)` counts the tasks of a part.
  const named = title.replace(/[(（][^()（）]*\d[^()（）]*[)）]/gu, '');
  const words = named.replace(/^(?:\s|\p{Extended_Pictographic}|\u{fe0f}|\d+[.)])+/u, '').trim();
  return (
    /^(?:tasks?|todos?|to-do(?: list)?|plan|backlog|plano de implementação|plan de implementación)[:：]?$/iu.test(
      words,
    ) ||
    (words.length <= 30 &&
      /\b(?:task (?:list|breakdown|details?)|(?:implementation|development) (?:plan|tasks?|checklist))|^(?:tasks? |all tasks)|任务|任務|实现计划|实施计划|タスク|実装計画|tarefas|tareas|задачи|작업/iu.test(
        words,
      ))
  );
});
