import type { Operand } from '../../model/statement.ts';
import type { TextRange } from '../../text/text-range.ts';
import type { StatementDraft } from './sentence-reading.ts';

/** Words for stories: a line without one of them is no such sentence. */
const stories =
  /stor(?:y|ies|ia)|US(?=実装|の|を|に|は)|histori|histór|récit|histoire|истори|ストーリー|스토리|用户故事|使用者故事/iu;

/**
 * Sentences of the template's phases in many languages: no story before this phase is complete, and what all
 * stories need. `stories` and `phase` are the two sides.
 */
const gates: readonly RegExp[] = [
  // Set up the infrastructure needed by all user stories
  /(?:needed|required|shared) by (?<stories>(?:all|every|each) (?:of the )?(?:user )?stor(?:y|ies))/iu,
  // The model, routing and layout that every user story depends on
  /\b(?:that|which) (?<stories>(?:all|every|each|any) (?:other )?(?:of the )?(?:user )?stor(?:y|ies)) (?:will |must )?(?:depends?|rel(?:y|ies)|builds?) (?:up)?on\b/iu,
  // Módulos de que TODAS as user stories dependem
  /(?<stories>tod[ao]s (?:as|los|las) (?:user stor(?:y|ies)|hist[óo]rias?(?: de usu[áa]rio)?)) (?:dependem|dependen|precisam|necesitan)(?![\p{L}])/iu,
  // Không user story nào có thể bắt đầu cho đến khi phase này hoàn thành
  /không [^.]*?(?<stories>user stor(?:y|ies))[^.]*?(?:cho (?:đến|tới) khi|trước khi) (?<phase>(?:phase|giai đoạn) này)/iu,
  // Ningún trabajo de historia de usuario puede comenzar hasta que esta fase esté completa
  /(?:ning[uú]n[ao]?|no )[^.]*?(?<stories>(?:historias?(?: de usuario)?|user stor(?:y|ies)))[^.]*?(?:hasta que|hasta completar|antes de que) (?:se complete )?(?<phase>est[ae] (?:fase|etapa))/iu,
  // Nenhuma história de usuário pode começar até que esta fase esteja completa
  /(?:nenhuma?|não )[^.]*?(?<stories>(?:histórias?(?: de usuário)?|user stor(?:y|ies)))[^.]*?(?:até|até que|antes que|antes de|enquanto) (?<phase>est[ae] (?:fase|etapa))/iu,
  // Aucun travail de user story ne peut commencer avant que cette phase soit terminée
  /(?:aucune?|ne )[^.]*?(?<stories>(?:user stor(?:y|ies)|récits?(?: utilisateurs?)?|histoires?(?: utilisateurs?)?))[^.]*?(?:avant que|tant que|jusqu['’]à ce que|avant la fin de) (?<phase>cette (?:phase|étape))/iu,
  // Keine User-Story-Arbeit kann beginnen, bis diese Phase abgeschlossen ist
  /(?:keine?r?|nicht|erst)[^.]*?(?<stories>user[ -]stor(?:y|ies|ys))[^.]*?(?:bis|bevor|wenn|nachdem|solange) (?<phase>diese (?:phase|stufe))/iu,
  // Nessuna user story può iniziare finché questa fase non è completa
  /(?:nessuna?|non )[^.]*?(?<stories>(?:user stor(?:y|ies)|stori[ae](?: utente)?))[^.]*?(?:finché|fino a quando|prima che) (?:non )?(?<phase>questa fase)/iu,
  // Работа над пользовательскими историями не может начаться, пока эта фаза не завершена
  /(?<stories>(?:user stor(?:y|ies)|пользовательск\p{L}+ истори\p{L}+))[^.]*?не (?:может|могут|должн|начина)[^.]*?(?:пока|до завершения)[^.]*?(?<phase>(?:эта|этот|этой|этого|данн\p{L}+) (?:фаз\p{L}|этап\p{L}?))/iu,
  // このフェーズが完了するまで、ユーザーストーリーの実装は開始できない
  /(?<phase>(?:この|本)フェーズ)(?:が|の)?(?:完了|終了)(?:する)?(?:まで|前)[^。]*?(?<stories>(?:ユーザー)?ストーリー|US(?=実装|の|を|に|は))[^。]*?(?:できない|できません|不可|ならない|なりません|いけない|いけません|しない|禁止)/u,
  // ユーザーストーリーの作業は、このフェーズが完了するまで開始できない
  /(?<stories>(?:ユーザー)?ストーリー)[^。]*?(?<phase>(?:この|本)フェーズ)(?:が|の)?(?:完了|終了)(?:する)?まで[^。]*?(?:できない|できません|不可|ならない|なりません|いけない|いけません|しない|禁止)/u,
  // すべてのユーザーストーリーに必要な基盤
  /(?<stories>(?:すべて|全て|全)の?(?:ユーザー)?ストーリー)(?:に必要な|が(?:共通で)?(?:依存する|必要とする))/u,
  // どのユーザーストーリーを実装する前にも完了していなければならない基盤
  /(?<stories>(?:すべて|全て|全|どの|いかなる)の?(?:ユーザー)?ストーリー)[^。]*?前に[^。]*?完了/u,
  // 이 단계가 완료될 때까지 사용자 스토리 작업을 시작할 수 없습니다
  /(?<phase>이 (?:단계|페이즈|phase))(?:가|이)?[^.]*?완료[^.]*?(?:때까지|전까지|전에|않으면)[^.]*?(?<stories>(?:사용자 |유저 )?스토리|user stor(?:y|ies))[^.]*?(?:수 없|불가|금지|안 됩니다|안 된다)/iu,
  // 모든 사용자 스토리 구현 전에 완료되어야 하는 기반
  /(?<stories>(?:(?:모든|어떤) )?(?:(?:사용자 |유저 )?스토리|user stor(?:y|ies)))[^.]*?전에[^.]*?완료/iu,
  // 会话地基，完成前不得开始任何 story
  /(?:^|[，,。；;：:\s])完成之?前[^。]*?(?:不能|不得|不可|无法|無法|禁止)[^。]*?(?<stories>(?:任何|所有)?的?\s*(?:用户故事|使用者故事|(?:user )?stor(?:y|ies)))/iu,
  // 在此阶段完成之前，任何用户故事工作都不能开始
  /(?<phase>(?:此|本|该|該|当前|當前|这个|這個)(?:阶段|階段))[^。，,]*?完成之?前[^。]*?(?<stories>(?:任何|所有)?(?:的)? ?(?:用户故事|使用者故事|user stor(?:y|ies)))[^。]*?(?:不能|不得|不可|无法|無法|禁止)/u,
  // 此阶段完成前不能开始任何用户故事
  /(?<phase>(?:此|本|该|該|当前|當前|这个|這個)(?:阶段|階段))[^。，,]*?完成之?前[^。]*?(?:不能|不得|不可|无法|無法|禁止)[^。]*?(?<stories>(?:任何|所有)?(?:的)? ?(?:用户故事|使用者故事|user stor(?:y|ies)))/u,
  // 所有用户故事都依赖的核心设施
  /(?<stories>(?:所有|全部|每个|各)(?:用户故事|使用者故事))(?:都|均|共同)*(?:依赖|依賴|需要)的/u,
];

/**
 * Read a sentence in a phase that holds all stories back until the phase is complete.
 *
 * @param text
 *   Text of the file.
 * @param range
 *   The bullet or paragraph.
 * @param phase
 *   The phase that it stands in.
 */
export function readPhaseGate(text: string, range: TextRange, phase: Operand): StatementDraft | null {
  if (range.end - range.start > 600) return null;
  const words = text.slice(range.start, range.end);
  if (!stories.test(words)) return null;
  for (const gate of gates) {
    const groups = gate.exec(words)?.groups;
    if (groups === undefined) continue;
    const find = (part: string): TextRange => {
      const start = range.start + words.indexOf(part);
      return { start, end: start + part.length };
    };
    const waits = find(groups.stories ?? '');
    const prerequisites = groups.phase === undefined ? phase : { ...phase, range: find(groups.phase) };
    const dependents: Operand = { range: waits, references: [{ type: 'all', of: 'stories', range: waits }] };
    return { meaning: 'depends', form: 'not-until', dependents, prerequisites, soft: false };
  }
  return null;
}
