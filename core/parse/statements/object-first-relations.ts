import type { Relation } from './relation.ts';

/**
 * Relations of languages that put what they refer to before them: Japanese, Korean, Turkish, and Chinese in part.
 *
 * `US2: 基盤フェーズの完了に依存` names what US2 needs, and then that it needs it. Among them, too, the earlier row wins.
 */
export const objectFirstRelations: readonly Relation[] = [
  // US2: 他ストーリーへの依存なし
  // US2: 다른 스토리 의존성 없음
  {
    form: 'no-dependency',
    meaning: 'independent',
    stems: ['依存', '의존', 'bağıml'],
    words:
      /bağımlılığı? yok(?:tur)?|(?:へ の |に |と の )?依存 (?:関 ?係 )?(?:は )?なし|に (?:は )?依存 し (?:な い|ま せ ん)|に (?:は )?依存 せ ず|(?<!\S)(?:에 (?:대 ?한 )?)?의존(?: ?성)?(?: ?이)? ?없음|(?<!\S)(?:에 )?의존 ?하지 않음/g,
    objectFirst: true,
  },
  // US2: 基盤フェーズの完了に依存
  {
    form: 'depends-on',
    meaning: 'waits',
    stems: ['依存', '의존', 'bağl', 'bağımlı'],
    words:
      /(?:(?:tamamlanması)?n?(?:y?[ea]|ına|ine|na|ne) )?(?:bağlı|bağımlı)(?:dır)?|(?:(?:に )?(?:のみ|だ け) (?:に )?依存|に (?:のみ )?依存|(?<=[§¶] )依存)(?! し (?:な い|ま せ)| せ ず| 関| なし)|(?<!\S)(?:에 )?의존(?! ?(?:성|하지|없음))(?:함|한다|합니다)?/g,
    objectFirst: true,
  },
  // Phase 2: すべてのユーザーストーリーをブロック
  // Phase 2: 모든 사용자 스토리를 차단
  {
    form: 'blocks',
    meaning: 'precedes',
    stems: ['を ', '차단', '블록', '블로킹', 'engell', 'blokla'],
    words:
      /(?:engeller|bloklar|engelliyor|blokluyor)|を (?:(?:全て|すべて|全部) )?(?:ブロック|阻止|塞)(?! し な| が な)|(?<!\S)(?:차단|블록|블로킹)(?:함|한다|합니다|하며|하고)?/g,
    objectFirst: true,
  },
  // E2E テスト: フェーズ 7 の完了が必須
  // US3: US1 完了必須
  // Phase 2: Phase 1 완료 필요
  {
    form: 'requires',
    meaning: 'waits',
    stems: ['が 必', 'が 前提', '完了 必', '完了 推奨', 'を 要', '필요', '필수', 'nötig', 'noetig', 'erford'],
    words:
      /(?:の )?(?:全 ?)?(?:完了 )?が (?:必須|必要|前提)|(?:の )?完了 (?:必須|推奨)|を 要 す る|(?<=[§¶] )(?:n(?:ö|oe)tig|erforderlich)|(?<!\S)(?:완료(?:가|이)? )?(?:필요|필수)/g,
    objectFirst: true,
  },
  // Foundational 完了後に開始可能
  // Phase 2 완료 후 시작
  {
    form: 'after',
    meaning: 'waits',
    stems: [
      '后',
      '後',
      'し て か ら',
      'し た ら',
      'す れ ば',
      '이후',
      '후',
      '뒤',
      '완료되',
      '완료돼',
      '완성되',
      'sonra',
    ],
    words:
      /(?:(?:[dt][ae]n|tamamlandıktan|bittikten) )?sonra|(?:が )?(?:すべて |全て )?(?:終 わ っ た|(?:完了|完成|終了) し た) 後(?: に)?|(?:が )?(?:すべて |全て )?(?:完了|完成|終了) (?:し て か ら|し た ら|す れ ば)|(?<!\S)(?:이|가) (?:완료|완성)(?:되어야|돼야|되면|된 후)|(?:の )?(?:(?:(?:全部|都|均) )?(?:完成|结束) )?(?:完了後|完成后|完成後|之后|之後|以后|後|后|이후)(?: に)?|(?<!\S)(?:모두 )?(?:완료(?:된|한)? )?(?:이후|후|뒤)(?: ?에)?/g,
    objectFirst: true,
  },
  // Phase 2 が全ストーリーの前提
  {
    form: 'prerequisite-for',
    meaning: 'precedes',
    stems: ['の 前提', '的 前置', '의 선행', '의 필수', '의 기반', '의 기초'],
    words:
      /(?<=[がは] .*)の 前提(?:条件| 条件)?(?: で す| と な る)?(?= *$| *[,.(¶—])|(?<=是 .*|^(?:§|[/,&+]| )*)的 前置(?: ?(?:任务|条件|依[赖賴]|项))?(?= *$| *[,.(¶—])|(?<=[는은] .*|^모든 .*)의 (?:필수 )?(?:선행(?: ?(?:작업|조건|태스크))?|기반|기초)(?:이다|입니다|이며)?(?= *$| *[,.(¶—])/g,
    objectFirst: true,
  },
  // 契约更新（Phase 2）必须在验证（Phase 3-5）之前完成
  {
    form: 'before',
    meaning: 'precedes',
    stems: ['在 ', 'の 前 に', '전에', 'よ り'],
    words: /(?<= 在 .*)(?:之前|前)(?: (?:完成|完了))?|の 前 に|(?<!\S)전에|よ り (?:も )?(?:先|前) に/g,
    objectFirst: true,
  },
  // 此阶段完成前，任何用户故事都无法开始
  // このフェーズが完了するまで、US2 は開始できない
  // 이 단계가 완료될 때까지 US2는 시작할 수 없다
  {
    form: 'not-until',
    meaning: 'waits',
    stems: ['完成 前', '完成 之前', '完了 前', 'ま で', '때까지', '전까지', '전에는'],
    words:
      /(?:完成|完了)(?: 之)? ?前(?= ,? ?.*(?:无 ?法|不 ?能|不 ?得|不 ?可|で き な い))|(?:が |の )?(?:すべて |全て )?(?:完了|終了) (?:す る )?ま で(?: は)?(?= .*(?:で き な|で き ま せ|し な い|し ま せ|な ら な|な り ま せ|い け な|い け ま せ|不可|禁止))|(?<!\S)(?:(?:가|이) )?완료(?:될|되기) (?:때까지|전까지|전에는)(?= .*(?:없|금지|안 된))|(?<!\S)완료 (?:때까지|전까지|전에는)(?= .*(?:없|금지|안 된))/g,
    objectFirst: true,
  },
];
