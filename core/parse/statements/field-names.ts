import { remember } from '../../text/remember.ts';

/** Names of fields that list what must come first, in the languages of the documents. */
const prerequisiteNames =
  /^(?:(?:hard |task |phase |story |direct |internal )?dep(?:s|end(?:s|encies|ency|ent)?)?(?: on| upon)?|depends-on|blocked[ -]?by|dependson|blocked on|requires?|needs|prereq(?:uisite)?s?|pre-requisites?|preconditions?|(?:(?:can )?starts? )?after|waits? for|must (?:complete|finish|be (?:done|complete|completed)|come) (?:first|before)|predecessors?|upstream|dipendenz[ae]|dipende da|依賴|依賴項|依賴任務|依賴關係|相依|相依任務|相依性|相依於|前置任務|前置條件|依赖|依赖项|依赖于|依赖任务|依赖关系|前置|前置任务|前置条件|前置依赖|依存|依存関係|依存タスク|依存先|前提|前提条件|前提タスク|의존|의존성|선행|선행 작업|dependências?|depende de|pré-requisitos?|dependencias?|requisitos previos|dépendances?|dépend de|prérequis|abhängigkeit(?:en)?|abhängig von|voraussetzung(?:en)?|zależności|zależy od|wymaga|зависимост[иь]|зависит от)$/i;
/** Names of fields that list what must come after. */
const dependentNames =
  /^(?:blocks?|blocking|unblocks|required by|needed by|阻塞|阻擋|后置任务|后置依赖|后续任务|后继任务|下游任务|後置任務|後續任務|後続タスク|ブロック|ブロック中|ブロック対象|bloqueia|blokuje|блокирует)$/i;
/** Fields whose values are mostly documents: only tasks and phases in them count. */
const looseNames =
  /^(?:prereq|pre-requisite|precondition|前提|前置条件|pré-req|requisitos|prérequis|voraussetzung|requires?|needs|(?:can )?starts? after|after|upstream|wymaga)/i;

/** What a field says about order: `depends` lists what comes first, `blocks` what comes after. */
export interface OrderField {
  readonly kind: 'depends' | 'blocks';
  /** Only mentions count: names in it are mostly documents. */
  readonly isLoose: boolean;
}

/** Tell what a field of this name says about order. */
export const findOrderField = remember((name): OrderField | null => {
  const clean = name
    .replace(/(?<=\p{L})_(?=\p{L})/gu, ' ')
    .replace(/[*_`:：⛔🔗📎→]/gu, '')
    .trim();
  if (prerequisiteNames.test(clean)) return { kind: 'depends', isLoose: looseNames.test(clean) };
  return dependentNames.test(clean) ? { kind: 'blocks', isLoose: false } : null;
});

/** Values that say there is nothing: `None`, `N/A`, `—`, `无`, with or without a comment behind them. */
export const noneValue =
  /^[\s*_`([]*(?:none|n\/a|na|nil|no|nothing|null|tbd|independent|-+|—|–|âœ…|✅|∅|\[\]|无|無|なし|没有|없음|nenhum[ao]?|ningun[ao]?|aucune?|keine?|nessun[ao]|brak|нет)(?![\p{L}\p{N}])/iu;
