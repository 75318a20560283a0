/** Names of sections and labels whose boxes are ticked, and never scheduled. */
const checklistWords =
  /checklist|check[- ]list|definition of (?:done|ready)|\bdod\b|\bdone when\b|criteria|criterion|acceptance|\bgates?\b|sign-?off|checkpoint|验收|驗收|检查清单|检查表|清单检查|完成标准|完成定义|成功标准|质量门|チェックリスト|受け入れ|受入|完了条件|完了基準|完了定義|成功基準|crit[ée]rios?|criterios|definição de pronto|критери|чек-?лист|готовност|체크리스트|완료 (?:조건|기준)|인수 (?:조건|기준)|critères|kriterien|kryteria|معايير/iu;

/** Labels above a list, such as `**Verification**:`, whose boxes are no tasks where tasks carry ids. */
const labelWords = /verif|validat|prereq|pre-?flight|before (?:starting|you)|验证|検証|確認|проверк|검증/iu;

/** Sections that speak about tasks defined elsewhere. */
const asideWords =
  /dependenc|parallel|strategy|strategies|execution order|critical path|summary|notes?$|mapping|traceability|coverage|matrix|example|progress|status|metrics|overview|依赖|并行|策略|总结|依存|並列|まとめ|dependências|estratégia|зависимост|의존/iu;

export function isChecklistTitle(title: string): boolean {
  return checklistWords.test(title);
}

export function isChecklistLabel(label: string): boolean {
  return checklistWords.test(label) || labelWords.test(label);
}

export function isAsideTitle(title: string): boolean {
  return asideWords.test(title);
}

/** Headings that hold the whole list of a document: no phases. */
export function isListTitle(title: string): boolean {
  return /^(?:tasks?|task (?:list|breakdown|details?)|todos?|to-do(?: list)?|implementation (?:plan|tasks?)|plan|backlog|任务|任務|任务列表|任务清单|实现计划|实施计划|タスク|タスク一覧|実装計画|実装タスク|tarefas|tareas|plano de implementação|задачи|작업 목록|작업)[:：]?$/iu.test(
    title.trim(),
  );
}
