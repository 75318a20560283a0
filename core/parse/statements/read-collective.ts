import type { Operand, Reference } from '../../model/statement.ts';

/** `todas as histórias`, `todas las historias`, `所有用户故事`, `全ユーザーストーリー`, `모든 사용자 스토리가 모두`. */
const foreignStories =
  /^(?:各|任何|每个)(?:用户|使用者)故事$|^(?:全部|所有)?(?:这|這)?(?:两|兩|三|四|五|六|\d) ?(?:个|個) ?(?:用户|使用者)故事(?:全部|都|均)?$|^対象ユーザーストーリー$|^(?:(?:希望 す る|実装 す る|必要 な|対象 と す る|実装対象|実装 対象|対象|完了 さ せ た い|の) )*(?:(?:所有|全部|すべて|全て|全|他|各)(?: の)? )?(?:(?:希望 す る|必要 な|実装対象 の|対象 の) )*(?:(?:目标|已实现的?|相关的?|期望的?|期望 的|选定的?|需要的?)?用户故事|ユーザーストーリー|ユーザー ストーリー|ストーリー|user (?:ストーリー|story|stories)|us)(?: 実装)?$|^(?:所有|全部|各|每个|任何) (?:user )?stor(?:y|ies)$|^(?:tod[ao]s (?:[ao]s|l[ao]s) |amb[ao]s (?:as |las )?|las |as )?(?:(?:duas|dos|três|tres|quatro|cuatro|cinco|seis|\d) )?(?:fases (?:de|das) )?(?:outras |otras |demás |demais )?(?:user )?(?:histórias?|historias?|stories)(?: de (?:usuário|usuario))?(?: (?:incluidas|incluídas|previstas|anteriores|dese(?:adas|jadas)|seleccionadas|selecionadas|que s[ei] .*)(?: en [a-zé ]+| em [a-zé ]+| no [a-zé ]+)?)?$|^(?:tou(?:te)?s les |les |des |tutte le |le )?(?:user )?(?:stories|story|histoires|storie)(?: utilisateurs?)?(?: (?:retenues|sélectionnées|souhaitées|choisies|scelte|selezionate)(?: .*)?)?$|^(?:all(?:e|en) |den |der |die )?(?:(?:abgeschlossenen|gew(?:ü|ue)nschten|ausgew(?:ä|ae)hlten|geplanten|anderen|(?:drei|vier|f(?:ü|ue)nf|sechs)) )*(?:user[ -])?(?:stories|storys|geschichten)(?: , die [^§]*)?$|^(?:(?:所有|全部) ?)?(?:目标|選定|选定|期望|计划)(?:用户)?故事$|^(?:目标|目標|全部|所有|各) ?(?:us|(?:user )?stor(?:y|ies))$|^(?:才能|方可|方能|才可|即可)?(?:进入|开始|启动)?(?:任何|所有|各)(?:的)? ?(?:us|用户故事|(?:user )?stor(?:y|ies))$|^(?:завершени[яе] )?(?:(?:желаем|выбранн|нужн|целев)(?:ого|ых) )(?:набора )?(?:user stor(?:y|ies)|истори[йи])$|^истори[ий]$|^(?:cualquier|qualquer) (?:otra |outra )?(?:user story|historia(?: de usuario)?|história(?: de usu[áa]rio)?|story)$|^(?:qualsiasi|ogni) (?:altra )?(?:user )?(?:story|storia)(?: utente)?$|^люб(?:ой|ых|ая|ую) (?:пользовательск(?:ой|их|ая|ую) )?истори[ийяю]$|^(?:обе|обеих|вс(?:е|ех|ем)) (?:(?:user (?:stories|story)|(?:пользовательски[ехм]+ )?(?:истори[йиям]+|сценари[иейямв]+)))$|^(?:(?:모든|전체|원하는|다른) )*(?:사용자 (?:스토리|story)|user (?:스토리|story|stories)|스토리)(?:를|을|가|는|와|이)?(?: 모두)?$/;
/** `all phases`, `any phase`, `todas las fases`, `모든 phase`. */
const allPhases =
  /^(?:(?:all|any) (?:of )?(?:the )?(?:(?:implementation|development|functional|feature|validation|verification|testing|build)(?: and |, | & | )?)*phases?|(?:.* )?(?:所有|全部) (?:的 )?(?:阶段|階段|phases?)|全|全体|(?:全|すべて の|全て の) ?フェーズ|tất cả (?:các )?(?:phases?|giai đoạn)(?: trước| khác)?|toutes les (?:autres )?phases(?: (?:précédentes|antérieures))?|alle[n]? (?:(?:vorherigen|vorigen|anderen|bisherigen|vorangehenden) )?phasen|tutte le (?:altre )?fasi(?: precedenti)?|все[хм]? (?:(?:предыдущ|остальн|друг)(?:их|ие|ых|ые) )?(?:фаз|фазы|этапов|этапы)|tod[ao]s (?:as|las) fases(?: (?:subsequentes|seguintes|posteriores|siguientes|anteriores))?|全実装|(?:後続|以降|残り) の 全|모든 (?:phase|phases|단계|페이즈)(?:가|를)?)$/;

/** `завершения всех историй`, `il completamento di tutte le user story`: the end of all of them is all of them. */
const completion =
  /^(?:завершени[яею]|окончани[яею]|выполнени[яею]|(?:(?:il )?completamento )?di|(?:la )?fine di|completar|terminar|(?:la )?finalización de|(?:a )?conclusão de|concluir|l'achèvement de) (?=вс|обе|tutt|tod|amb|tou)/;

/** `all user stories`, `any other task`, `all previous phases`. */
export function readCollective(text: string, range: Operand['range']): Reference | null {
  const words = text.replace(completion, '');
  if (
    /^(?:all |any |every |each |other |the |\d+ |one |two |three |four |five |six |seven |eight |nine |ten |mvp |desired |selected |remaining |target |targeted |targetted |chosen |planned |required |included |relevant |core |p\d |individual |implemented |backend |frontend |feature |no )*(?:user[ -])?stor(?:y|ies)(?:[ -](?:phases?|work|implementations?|tasks?|phase work))*(?: (?:selected|chosen|planned) for (?:the |this )?[a-z]+| (?:you|we|it|they) [a-z]+| in scope)?$/.test(
      words,
    ) ||
    /^(?:all |any |every |each |the )*user[ -]story(?:[ -][a-z]+)?$/.test(words) ||
    foreignStories.test(words)
  ) {
    return { type: 'all', of: 'stories', range };
  }
  // `US4 depends on all previous stories`
  if (/^(?:all |any |every |the )*(?:previous|prior|preceding|earlier) (?:user )?stories$/.test(words)) {
    return { type: 'all', of: 'previous-stories', range };
  }
  // `すべての前のフェーズの完了に依存`
  if (/^(?:すべて|全て|全)(?: の)? ?(?:以前|先行|前)(?: の)?(?: ?フェーズ)?$/.test(words))
    return { type: 'all', of: 'previous-phases', range };
  // `Depends on all phases`, said by the last one, means those before it.
  if (allPhases.test(words)) {
    return { type: 'all', of: 'other-phases', range };
  }
  // `T001 阻塞所有后续`
  if (
    /^(?:(?:所有|全部) (?:的 )?(?:后续|其他|其它|其余)(?:任务|工作)?|(?:后续|其他|其它|其余) ?(?:的 )?(?:所有|全部)(?: ?任务)?)(?: 任务)?$/.test(
      words,
    )
  )
    return { type: 'all', of: 'other-tasks', range };
  const others =
    /^(?:all |any |every |each |the )*(previous|prior|preceding|earlier|other|else|remaining|subsequent|later)?(?: of the)? ?(phases?|tasks?|work|above)?( else| above)?$/.exec(
      words,
    );
  const which = others?.[1] ?? others?.[3]?.trim();
  if (others === null || which === undefined) {
    return /^(?:(?:everything|anything)(?: else)?|all others|(?:all )?(?:of )?the (?:rest|remainder|others)(?: of (?:the|them|it)(?: (?:tasks|work|plan|phase))?)?|(?:他|ほか) の (?:タスク|作業)|(?:其他|其它|任何其他|任何其它) ?(?:的 )?任务|다른 (?:모든 )?(?:작업|태스크)(?:에|와|과)?|(?:las |los |os |as )?(?:otras tareas|outras tarefas)|(?:den |die )?anderen? aufgaben|(?:les |des |d')?autres tâches|todo|tudo|tout|tutto|alles|всё|全部|(?:所有|全部) (?:的 )?(?:实现|前序|之前)(?:的)? ?(?:任务|工作))$/.test(
      words,
    )
      ? { type: 'all', of: 'other-tasks', range }
      : /^everything (?:above|before)$/.test(words)
        ? { type: 'all', of: 'previous-tasks', range }
        : null;
  }
  const isPhase = others[2]?.startsWith('phase') ?? false;
  if (others[2] === undefined) return null;
  const isPrevious = /previous|prior|preceding|earlier|above/.test(which);
  if (isPrevious) return { type: 'all', of: isPhase ? 'previous-phases' : 'previous-tasks', range };
  return { type: 'all', of: isPhase ? 'other-phases' : 'other-tasks', range };
}
