/** Words that may stand before what is named without changing it. */
export const leading = new Set(
  "the a an you we all both any every each and or but so then also only just even still now do not no never start starting begin beginning complete completing completed finish finishing finished work on of to with completion either strictly be must p new its their both: desired selected relevant remaining following o os um uma la las los el un una le les du des de da dos das del der die den dem que complétion complétude conclusão conclusion finalización finalização abschluss completamento het l'achèvement 하며 하고 都 均 全て すべて 모두".split(
    ' ',
  ),
);

/** Words at which a left side ends and its verb begins. */
export const verbs = new Set(
  "must should can cannot can't shouldn't won't wouldn't couldn't mustn't could may might will shall is are be been being was were has have had need needs do does don't doesn't start starts begin begins come comes occur occurs complete completes completed finish finishes finished run runs go goes happen happens proceed proceeds land lands done written merged verified implemented that which who remain remains stay stays merge ship ships são é pode podem deve devem son es puede pueden debe deben può possono devono darf dürfen está están estão ist sind kann können sont est peut peuvent doit doivent commence commencent débute démarre muss müssen beginnt có được phải bắt может могут можно нужно должна должен должн выполняется выполняются начинается начинаются стартует стартуют идёт идуты должно 可 可以 能 才能 只能 应 应该 需 须 是 无 无法 不能 不得 不可 不能开始 不得开始 不可开始 不应开始".split(
    ' ',
  ),
);

/** Words at which a right side ends. */
export const stops = new Set(
  'is are be being been was were has have had must should can cannot could may might will complete completes completed completion done finish finishes finished passes pass passing merged merges lands landed land ready so because since as which that who to but unless if when while whilst with via using due before after once until then where whose exist exists existing in-order begin begins start starts starting proceed first must: only lands: agreed green exclusively respectively without sin sem sans ohne para pour afin damit для porque pois mas pero cuando quando pode podem puede pueden deve debe está están estão completada completado completadas completados uniquement seulement exclusivement xong hoàn klaar voltooid tamamlandıktan завершена завершены завершен выполнена выполнены выполнен être terminé terminés terminée terminées achevée achevées mais est sont soit soient prêt prête prêts prêtes estarem estar ficarem sejam ab abgeschlossen fertig ist startbar voraus nötig aufgebaut concluída concluído concluídas concluídos è sia terminada terminado terminadas finalizada finalizado finalizadas esteja estejam estén esté completa completas completo completos'.split(
    ' ',
  ),
);

/** Verbs that begin something else behind `and`: `after Phase 2 and validates US1`. */
export const turns = new Set(
  'validates verifies tests exercises covers hardens adds provides delivers produces integrates touches closes completes finishes overlaps extends reuses uses shares consumes unblocks enables needs can may must should is are runs starts muestra valida integra añade puede mostra estende integra-se adiciona pode liefert prüft validiert kann'.split(
    ' ',
  ),
);

/** Words behind a comma that take away what follows: `depends on T003, not T004`. */
export const denials = new Set('not no never não nao nicht ni nem non ne не'.split(' '));

/** Words that go with a mention and name nothing more: `Phase 2 completion`, `tasks T001 and T002`. */
export const generic = new Set(
  'phase phases task tasks story stories work completion complete user items item subtasks steps step part parts checkpoint gate parallel sequential itself everything anything all implementation-phase implementation implementations execution both together only complet complets complète complètes completa completo completas completos 完成 完了 완료'.split(
    ' ',
  ),
);

/** Words that say that something is over. */
export const states = new Set(
  'is are be being been has have complete completed completion done finish finished'.split(' '),
);

/** Words behind which a state only describes what is named: `the green tests`. */
export const articles = new Set(['the', 'all', 'its', 'their', 'both']);

/** Verbs before a word of state: `is done`, `has been merged`. */
export const auxiliaries = new Set('is are be been has have'.split(' '));

/** Words for a state that must be reached, behind the id that must reach it: `T001 PASS, T002 done`. */
export const reached = new Set(
  'complete completed completes done finish finished finishes pass passes passed passing green merged merges landed lands ready ok approved accepted verified shipped closed exist exists existing 完成 完了'.split(
    ' ',
  ),
);

/** Signs and words between the parts of a list. */
export const connectors = new Set([
  ',',
  'and',
  '&',
  '+',
  '/',
  'plus',
  'or',
  'y',
  'e',
  'und',
  'et',
  'i',
  '和',
  '与',
  '及',
  'и',
  '과',
  '와',
  '및',
  'と',
  '・',
  '·',
  '|',
  '‖',
  '∥',
]);

/** Words behind which a mention only narrows what stands before them. */
export const prepositions = new Set('in of from for within under inside by de do da dos das del'.split(' '));

/** The phase, story or section that a sentence stands in. */
const thisPart =
  'this (?:phase|story|section|group)|est[ae] (?:fase|etapa)|essa fase|diese (?:phase|stufe)|cette (?:phase|étape)|questa fase|эта фаза|этот этап|этой фазы|этого этапа|当前阶段|本阶段|此阶段|该阶段|这个阶段|(?:こ の|本) ?フェーズ|이 (?:단계|페이즈|phase)(?:가|이)?';

const thisPartWords = new RegExp(`^(?:${thisPart})$`);

/** Whether words name the phase, story or section that they stand in. */
export function isThisPart(words: string): boolean {
  return thisPartWords.test(words);
}

/** Words that speak of what the sentence is about. */
export const pronouns = new RegExp(
  `^(?:this|these|those|it|they|them|all|this (?:task|step|work package)|these (?:tests|tasks|phases)|all (?:tests|tasks|of these|of them)|each|that|tod[ao]s|alle|全部|すべて|全て|こ れ ら|${thisPart})$`,
);

/** `Setup の完了`, `Foundational フェーズが完了していること` are Setup and Foundational. */
export const particles = new Set([
  'の',
  'が',
  'は',
  'を',
  'に',
  'と',
  '完了',
  '完成',
  'フェーズ',
  '단계',
  '페이즈',
  '완료',
  '완료에',
  '완료가',
  '완료를',
  '在',
  'し',
  'て',
  'い',
  'る',
  'こ',
  '必须',
  '都',
  '之间',
  '均',
]);
