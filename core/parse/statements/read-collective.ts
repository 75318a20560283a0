import type { Operand, Reference } from '../../model/statement.ts';

/** `all user stories`, `any other task`, `all previous phases`. */
export function readCollective(words: string, range: Operand['range']): Reference | null {
  if (
    /^(?:all |any |every |each |other |the |\d+ |one |two |three |four |five |desired |selected |remaining |p\d |individual |implemented |no )*(?:user[ -])?stor(?:y|ies)(?:[ -](?:phases?|work|implementations?|tasks?|phase work))*$/.test(
      words,
    ) ||
    /^(?:all |any |every |each |the )*user[ -]story(?:[ -][a-z]+)?$/.test(words) ||
    /^(?:(?:所有|全部|すべて|全て|全)(?: の)? )?(?:用户故事|ユーザーストーリー|ユーザー ストーリー|ストーリー)$/.test(
      words,
    )
  ) {
    return { type: 'all', of: 'stories', range };
  }
  // `Depends on all phases`, said by the last one, means those before it.
  if (/^(?:all (?:the )?phases|(?:所有|全部) (?:阶段|階段))$/.test(words)) {
    return { type: 'all', of: 'other-phases', range };
  }
  const others =
    /^(?:all |any |every |each |the )*(previous|prior|preceding|earlier|other|else|remaining|subsequent)?(?: of the)? ?(phases?|tasks?|work|above)?( else| above)?$/.exec(
      words,
    );
  const which = others?.[1] ?? others?.[3]?.trim();
  if (others === null || which === undefined) {
    return /^(?:everything|anything)(?: else)?$/.test(words)
      ? { type: 'all', of: 'other-tasks', range }
      : /^everything (?:above|before)$/.test(words)
        ? { type: 'all', of: 'previous-tasks', range }
        : null;
  }
  if (which === 'subsequent') return null;
  const isPhase = others[2]?.startsWith('phase') ?? false;
  if (others[2] === undefined) return null;
  const isPrevious = /previous|prior|preceding|earlier|above/.test(which);
  if (isPrevious) return { type: 'all', of: isPhase ? 'previous-phases' : 'previous-tasks', range };
  return { type: 'all', of: isPhase ? 'other-phases' : 'other-tasks', range };
}
