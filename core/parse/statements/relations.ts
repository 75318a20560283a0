import { objectFirstRelations } from './object-first-relations.ts';
import type { Relation } from './relation.ts';

/**
 * The relations, strongest reading first: where two match at one place, the earlier row wins.
 *
 * Sides: in `X depends on Y` X is the left side; it `waits` for Y. In `X blocks Y` X `precedes` Y.
 */
export const relations: readonly Relation[] = [
  // - **Setup (Phase 1)**: No dependencies - can start immediately
  // - US2 does not depend on US1
  // - **User Story 3**: Independent of US1 and US2
  {
    form: 'no-dependency',
    meaning: 'independent',
    stems: [
      'unabh',
      'no ',
      'no-',
      'not ',
      "n't ",
      'zero',
      'without',
      'neither',
      'independent',
      '不依赖',
      '无',
      '没有',
      '無依存',
      'sem ',
      'nenhuma',
      'brak',
      'keine',
      'nessuna',
      'senza ',
      'indipend',
      'sin ',
      'sans ',
      '의존',
      'independ',
      'indépend',
      'pas de ',
      'aucune ',
      'depende',
      'завис',
      'dipend',
      'dépend',
      'zale',
      'không phụ',
      'afhank',
    ],
    words:
      /(?:(?:has|have|with) )?(?:no|zero|without(?: any)?)(?: [a-z-]+){0,3}? (?:dependenc(?:y|ies)|blockers?|prerequisites?)(?: (?:on|to|with|between|across|from))?|(?:do|does|did|is|are|must|should|need|can)(?: not|n't) (?:directly |strictly |necessarily )?(?:depend(?:ent)?|block(?:ed)?|require|need|wait)(?: (?:up)?on| by| for)?|(?:doesn't|don't|isn't|aren't) (?:depend(?:ent)?|block(?:ed)?|require|need|wait)(?: (?:up)?on| by| for)?|not (?:directly )?(?:blocked by|dependent on)|neither blocks|without (?:depending on|waiting (?:for|on)|blocking)|(?:(?:is|are|be|fully|completely|mostly|remain|remains) )*independent(?:ly)? (?:of|from)|(?:(?:is|are|be|fully|completely) )*independent(?: (?:story|phase|stories|phases))?(?= *$| *[—,;.])|不依[赖賴]|(?:无|没有)(?:任何|其他|其它|前置|外部|跨|强|硬|直接|相互)?(?:用户)?(?:故事|阶段|任务)?依[赖賴]|无需|無依存|sem dependências?(?: de)?|sem aguardar|(?:(?:são|é|fully) )?independentes?(?: (?:das|dos|del|de|da|do|entre))|independientes?(?: (?:del|de|entre))?|n(?:ão|o) dependem?n? (?:de|da|do|das|dos|del)|не завис(?:ит|ят) от|независим[аоы]? от|non dipend(?:e|ono) da(?:l|lla|lle|i)?|ne dépend(?:ent)? pas (?:des|du|de)|nie zale(?:ży|żą) od|không phụ thuộc(?: vào)?|geen afhankelijkheden(?: van)?|onafhankelijk van|nenhuma|brak zależności|keine abh(?:ä|ae)ngigkeit(?:en)?(?: (?:auf|von|zu))?|(?:(?:ist|sind|sofort|danach|fachlich) )*unabh(?:ä|ae)ngig(?: von(?: den)?)?|sin dependencias?(?: de)?|(?:nessuna|senza) dipendenz[ae](?: (?:da|dalle|con))?|(?:è |sono )?indipendent[ei] d(?:a|al|alla|alle|ai|all')(?= )|(?:sans|pas de|aucune) dépendances?(?: (?:des|du|de|sur|envers|à))?|(?:est )?indépendante?s? d(?:e|es|u)(?= )/g,
  },
  // US1 and US2 can proceed in parallel once Phase 2 is complete
  // T023 (router wiring) can run in parallel with T021/T022
  {
    form: 'in-parallel',
    meaning: 'parallel',
    stems: [
      'parallel',
      'any order',
      'concurrently',
      'simultaneously',
      'same time',
      'alongside',
      '并行',
      '並',
      '병렬',
      'paralel',
      'simult',
      'parallèle',
      'równolegle',
      'параллельно',
    ],
    words:
      /(?:(?:can|may|could|might|should|will|all|both|be|also|safely|each|then|start|run|runs|execute|executed|proceed|happen|done|developed|built|worked|on|implemented|written|created|launched?) )*(?:in parallel|in any order|concurrently|simultaneously|at the same time|parallel-safe|parallelizable|parallelisable|parallelizes?|parallelized|parallelised|alongside|parallel)(?: (?:with|to|alongside))?|可并行|并行|並行|並列|병렬|e[mn] paralelo(?: (?:com|con|a))?|paraleli[sz]ar(?:se)?(?: (?:com|con))?|simult[aá]neamente|równolegle|parallel zu|in parallelo(?: (?:con|a))?|en parallèle(?: avec)?|параллельно/g,
  },
  // T002 ‖ T003
  { form: 'beside', meaning: 'parallel', stems: ['‖', '∥', '| |'], words: /[‖∥]|\| \|/g },
  // T003, T004, T005 are sequential (same file)
  // T005 and T006 modify the same file — must be sequential
  {
    form: 'in-sequence',
    meaning: 'sequence',
    stems: [
      'sequen',
      'serial',
      'one after',
      'secuen',
      '串行',
      '依次',
      'последовательно',
      '逐次',
      '順次',
      '直列',
      '顺序',
      '순차',
    ],
    words:
      /(?:(?:are|is|be|must|should|has to|have to|need to|all|both|then|so|therefore|strictly|run|runs|done|execute|executed|performed|edited|implemented|completed) )*(?:sequential(?:ly)?|serial(?:ly)?|serialized|in sequence|one after (?:the other|another))(?:(?= *$| *[¶,;.—:]| (?:because|since|as|within|in|due) )| (?:[a-z-]+ )?(?:steps?|tasks|work|edits|changes|updates|pipeline)(?= *$| *[¶,;.—:]| (?:after|because|since|as|within|in|due|to|on|of) ))|(?:(?:são|son|devem ser|deben ser) )?(?:sequenciais|secuenciales)(?: entre s[ií])?|串行|依次(?:执行|进行)|按?顺序执行|(?:は )?(?:逐次|順次|直列)(?: ?実行)?(?: (?:必須|必要))?(?= *$| *[¶,;.—])|순차(?:적으로|적)?(?: 실행)?(?= *$| *[¶,;.—])|(?:(?:выполня(?:ются|ть)|идут|строго) )*последовательно(?= *$| *[¶,;.—])/g,
  },
  // US3 benefits from US2 completion
  {
    form: 'benefits-from',
    meaning: 'waits',
    stems: ['benefit'],
    words: /(?:may |might |would )?benefits? from/g,
    soft: true,
  },
  // US3 uses task data from US1/US2, US4 depends on Phase 2 and reuses US1's lookup panel
  {
    form: 'uses',
    meaning: 'waits',
    stems: ['use', 'consume'],
    words:
      /(?:(?:also|still|only) )?(?:re-?uses?|uses|consumes)(?:(?: (?!§)[a-z'-]+){0,5} (?:from|of)(?= (?:the |both )?§)|(?= §(?: ¶)? [a-z]))/g,
    soft: true,
  },
  ...objectFirstRelations,
  // T010 depends on T002
  {
    form: 'depends-on',
    meaning: 'waits',
    stems: [
      'depend',
      'hinge',
      'downstream',
      'conting',
      'condition',
      '依赖',
      '依賴',
      'zale',
      'завис',
      'häng',
      'haeng',
      'dépend',
      'dipend',
      'abhäng',
      'abhaeng',
      'phụ th',
      'hangt',
      'hangen',
      'afhank',
    ],
    words:
      /(?:(?:is|are|also|only|all|directly|strictly|hard|soft|weak|light|functional|functionally|technical|technically|primarily|mainly|partially|each|both|has|have|a|still) )*(?:depend(?:s|ent|ing)?(?: only| solely| entirely| functionally| technically| primarily| mainly| directly| strictly| heavily| partially)? (?:up)?on|depends(?= :)|depends?(?= §)|depends-on(?= :| §)|dependenc(?:y|ies) on|hinges? (?:up)?on|downstream (?:of|from)|(?:contingent|conditional|conditioned) (?:up)?on|依[赖賴]于|依[赖賴]|(?:(?:apenas|somente|unicamente|só|solo|sólo|solamente|únicamente) )?depende(?:m|n)?(?: (?:apenas|somente|unicamente|só|solo|sólo|solamente|únicamente|exclusivamente|também|también))? (?:del|das|dos|de|do|da)(?: (?:que|las|los|la|el))?|zale(?:ży|żą|żne) od|phụ thuộc(?: vào)?|hang(?:t|en) af van(?: de)?|(?:is |zijn )?afhankelijk van(?: de)?|завис(?:ит|ят)(?: (?:только|лишь|также|напрямую))? от|h(?:ä|ae)ng(?:t|en) (?:(?:alle|nur|jeweils|direkt) )*(?:von|ab von|an)(?: den)?|abh(?:ä|ae)ngig (?:nur )?von(?: den)?|dipend(?:e|ono)(?: (?:solo|soltanto|unicamente))? (?:dalla|dalle|dall'|dagli|dal|dai|da)|dépend(?:ent)?(?: (?:uniquement|seulement|impérativement|directement|aussi|également|entièrement))? (?:des|du|de))/g,
  },
  // Core modules that all user stories depend on
  {
    form: 'prerequisite-for',
    meaning: 'precedes',
    stems: ['that ', 'which '],
    words: /(?:that|which)(?= (?:all|any|every|each|the) .*(?:depend|rely|build) (?:up)?on *(?:$|[.,;]))/g,
  },
  // T012 is blocked by T010
  {
    form: 'blocked-by',
    meaning: 'waits',
    stems: ['block', 'gated', '阻塞', 'bloquead', 'bloqué', 'bloccat', 'zablokowane'],
    words:
      /(?:(?:is|are|remains?|stays?|also|all|still|hard) )*(?:block(?:ed|s) (?:by|on|until|behind)|blocked-?by|unblocked by|gated (?:by|on|behind)|阻塞于|blockiert (?:durch|von)|bloquead[oa]s? (?:por|hasta|até)|bloqué(?:es|e|s)? par|bloccat[oaei] da|zablokowane przez)/g,
  },
  // Documentation waits for T030
  {
    form: 'waits-for',
    meaning: 'waits',
    stems: ['wait', '等待', '等 ', 'aguard', 'espera', 'wacht'],
    words:
      /(?:必须|需要?|应|要)? ?等待|(?:(?:must|should|will|has to|have to|all) )*waits? (?:for|on|until)|(?:(?:deve|devem|debe|deben) )?(?:aguardam?|aguardar|esperan?(?: a)?|esperar(?: a| por)?)(?= )|(?<=§ )等(?= §)|wacht(?:en)? op/g,
  },
  // T001 must complete before T003
  // Tests (T004-T007) before implementation (T008-T012)
  {
    form: 'before',
    meaning: 'precedes',
    stems: [
      'before',
      'prior',
      'ahead',
      '先于',
      '之前',
      'до ',
      'avant',
      'antes',
      'prima d',
      'prima che',
      'vor ',
      'bevor',
      'trước',
      'voor ',
    ],
    words:
      /(?:strictly )?(?:before|prior to|ahead of)(?: (?:any(?:one|body) (?:touches|starts|begins|works on|picks up)|any|starting|beginning|moving (?:on )?to|proceeding (?:to|with)))*|先于|之前|avant(?: (?:la fin d(?:e|es|u)|que))?(?: l[ae]s?)?|(?<!(?:от|с) § )до(?: (?:завершения|окончания|выполнения))?(?= §)|(?:bắt buộc )?trước(?: khi)?(?= )|voor(?= §)|antes del|antes (?:de )?que|antes d[eao]s?(?: l(?:as|os|a))?|prima (?:che|della|delle|dell'|del|dei|di)|bevor|vor(?= )(?: den)?/g,
    leads: true,
  },
  // Foundational (Phase 1-2) precede all user stories
  { form: 'precedes', meaning: 'precedes', stems: ['precede'], words: /(?:(?:must|should|shall|always) )*precedes?/g },
  // Phase 2 is a prerequisite for all user stories
  {
    form: 'prerequisite-for',
    meaning: 'precedes',
    stems: [
      'prerequisite',
      'required',
      'needed',
      'blocker',
      'gate',
      'upstream',
      'foundation f',
      'prerrequisito',
      'pré-req',
      'requisito',
      'prérequis',
      'voraussetz',
      ' для ',
    ],
    words:
      /(?:нуж(?:ен|на|но|ны)|требу(?:ет|ют)ся|необходим[аоы]?) для|(?:(?:is|are|a|an|the|hard|blocking|common|shared|strict) )*(?:(?:prerequisites?|blockers?|gates?) (?:for|of|to)|(?:is |are )?(?:the |a )?foundation for|(?:um |un |una |uma )?(?:prerrequisitos?|pré-requisitos?|requisitos? previos?|prérequis) (?:para|pour|de)(?: l[ae]s?)?|voraussetzung(?:en)? f(?:ü|ue)r|upstream (?:of|from)|(?:required|needed) (?:by|for|before))/g,
  },
  // Foundational (Phase 2): BLOCKS all user stories
  {
    form: 'blocks',
    meaning: 'precedes',
    stems: [
      'block',
      'gate',
      'unlock',
      'feed',
      'enable',
      '阻塞',
      'bloque',
      'blocca',
      'blokuje',
      'blokkeer',
      'блокирует',
    ],
    words:
      /(?:(?:all|both|also|together|directly|hard) )*(?:blocks?|blocking|gates|(?<=[§¶] )gate(?! .*\buntil\b)|unblocks?|unlocks?|feeds?(?: into)?|enables?|阻塞|blockier(?:t|en)(?! (?:durch|von))|bloqueia|bloqueiam|bloquean?|bloqueantes? (?:para|de)|bloqueadora? (?:para|de)|bloquent?|bloque(?= (?:tou|les |§))|blocca(?:no)?|blokuje|blokkeert|blokkeren|блокирует)(?= )/g,
  },
  // T018 after T012
  // After T003 is complete: T004 and T005
  // US1 can start after Foundational (Phase 2)
  {
    form: 'after',
    meaning: 'waits',
    stems: [
      'after',
      'following',
      'depois',
      'después',
      'tras ',
      'após',
      'après',
      'после',
      'po ',
      'nach ',
      'dopo ',
      'sau ',
      'na ',
    ],
    words:
      /(?:(?:can|may|should|must|will|only|all|be|unblocked|independent|sequential|begin|begins|start|starts|started|run|runs|proceed|come|comes|happen|happens|done|safe|best|any|time|anytime|at|point|recommended|ideally|preferably|sequentially|immediately|directly|right|strictly) )*(?:after|following|depois d[eao]s?|después de(?: l(?:as|os|a))?|después del|tras|(?:qu')?après(?: l[ae]s?)?|po(?= (?:(?:zakończeniu|ukończeniu) )?§)|após|после|po ukończeniu|dopo(?: (?:il|la|le|i|gli))?|(?:(?:độc lập|có thể|bắt đầu|chạy) )*sau(?: khi)?(?= )|na(?= (?:afronding van )?§)|(?:(?:kann|können|startet|starten|beginnt|erst|direkt|frühestens|folgt) )*nach(?: abschluss)?(?: (?:von|der|den))?)/g,
    leads: true,
  },
  // User stories can proceed once Phase 2 is complete
  {
    form: 'once',
    meaning: 'waits',
    stems: [
      'once',
      'as soon',
      'when',
      'upon',
      '一旦',
      'en cuanto',
      'una vez',
      'cuando',
      'assim que',
      'uma vez',
      'quando',
      'dès que',
      'une fois',
      'sobald',
      'wenn',
      'как только',
    ],
    words:
      /(?:(?:can|may|should|must|will|only|all|be|begin|begins|start|starts|started|run|proceed) )*(?:once|as soon as|when|upon|一旦|en cuanto(?: terminen?)?|una vez(?: que)?|cuando|assim que|uma vez que|quando|dès que|une fois(?: que)?|sobald|wenn|как только)(?: all(?= ))?/g,
    leads: true,
  },
  // No user story work can begin until this phase is complete
  {
    form: 'not-until',
    meaning: 'waits',
    stems: ['til', 'unless', 'hasta', 'até ', 'finché', 'fino a', 'пока'],
    words:
      /(?:un)?till?(?: after)?|unless and until|hasta(?: (?:que(?: se (?:complete|termine)n?)?|completar|terminar|finalizar))?|até(?: (?:que|concluir|completar|terminar))|finché|fino a(?: quando| che)?|пока(?: не)?/g,
    needsNegation: true,
  },
  // T025 requires T009-T015
  {
    form: 'requires',
    meaning: 'waits',
    stems: [
      'require',
      'need',
      'follow',
      'succeed',
      'build',
      'rely',
      'relies',
      'requer',
      'requiere',
      'exige',
      'necesita',
      'nécess',
      'seguir',
      'sigue',
      '前提',
      '前置',
      'precisa d',
      'benötig',
      'setzt ',
      'setzen ',
      'benoetig',
      'braucht',
      'brauchen',
      'richied',
      'baut ',
      'bauen ',
      '需要',
      'wymaga',
      'требует',
      'нуж',
    ],
    words:
      /(?:(?:also|only|still|both|all|each) )*(?:requires?|needs?|(?:must|should|will|can|may|has to|have to|needs? to)(?: ideally| always)? follow|follows|succeeds|(?<=[§¶] )follow|builds? (?:up)?on|rel(?:y|ies) on|requer(?:em)?|requieren?|exige[mn]?|necesitan?|nécessite(?:nt)?|puede(?:n)? seguir a|siguen? a|(?:的 )?前置(?: ?(?:任务|条件|依[赖賴]|项))? ?(?:是|为)|前提是|前提为|前提(?:条件)?(?= :)|precisam? d[eoa]|setz(?:t|en)(?= .*voraus)|ben(?:ö|oe)tig(?:t|en)|brauch(?:t|en)|richied(?:e|ono)|bau(?:t|en) (?:(?:inhaltlich|technisch|direkt) )?auf|需要|wymaga|требу(?:ет|ют)|(?<!§ )нуж(?:ен|на|но|ны)(?! для))(?= )(?! (?:to|as|not) )/g,
  },
  // US2 may integrate with US1 but should be independently testable
  {
    form: 'integrates-with',
    meaning: 'waits',
    stems: ['integrate'],
    words: /(?:(?:may|might|can|could|should|will|optionally|also) )*integrates? with/g,
    soft: true,
  },
];
