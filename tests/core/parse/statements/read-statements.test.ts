import { describe, expect, it } from 'vitest';
import { parseSpecFile } from '../../../../core/parse/parse-spec-file.ts';
import { listDependencies } from '../../../support/list-dependencies.ts';

const plan = `# Tasks: Mill
## Phase 1: Setup
- [ ] T001 Dam
- [ ] T002 Wheel
- [ ] T003 Stones
## Phase 2: Tests
- [ ] T004 Grind rye
- [ ] T005 Grind oats
## Phase 3: User Story 1 - Bread
- [ ] T006 Bake
## Phase 4: User Story 2 - Cake
- [ ] T007 Stir
## Dependencies
`;

/** What a sentence in the section on dependencies states about the mill. */
function read(sentence: string): string {
  const file = parseSpecFile('specs/001-mill/tasks.md', `${plan}${sentence}\n`);
  const list = listDependencies(file).split('\n');
  const stated = (list.find((line) => line.startsWith('stated:')) ?? '').split(' ').slice(1);
  const barriers = (list.find((line) => line.startsWith('phases:')) ?? '').split(' ').slice(1);
  const problems = list.filter((line) => line.startsWith('! ')).map((line) => line.split(' ')[1]);
  return [...stated, ...barriers.filter((entry) => !entry.includes('=')), ...problems]
    .map((entry) => entry?.replace(/@\d+/, '').replace('*', ''))
    .join(' ');
}

describe('readStatements', () => {
  it.each([
    ['- **Tests (Phase 2)** (BLOCKS ALL)', '3<2 4<2'],
    ['- Tests (Phase 2): depends on Setup (the T002 must turn)', '2<1'],
    ['- Tests (Phase 2, T004–T005): depends on Setup', '2<1'],
    ['- Phase 1 → Phase 2, Phase 3 (parallel) → Phase 4', '2<1 3<1 4<2 4<3'],
    ['- Phase 4: blocked by every part existing (T004–T005, T001)', 'T007<T001 T007<T004 T007<T005'],
    ['- **US2 (P2)**: US1 complete (has the oven) - independently testable', '4<3'],
    ['- **US2 (P2)**: Setup + US1 oven door (extends it)', '4<1 4<3'],
    ['- **US1 (P1)**: Setup only. US2 extends it', '3<1'],
    ['- **US1 (P1)**: T006 (MVP)', ''],
    ['- US2 is blocked by Setup phase complete, T005', 'T007<T005 4<1'],
    ['- Phase 1 blocks all backend story phases.', '3<1 4<1'],
    [
      '### Main path (must complete in order)\n1. **T001-T002**: Water\n2. T004: Rye\n3. Talk\n4. T006: Bake',
      'T004<T001 T004<T002',
    ],
    ['### Order of the list\n1. T001\n2. T004', ''],
    ['- US2 runs alongside or after US1', ''],
    ['- US2 runs during or after US1', ''],
    ['- Phase 3 depends on Phase 1 (T001-T002)', 'T006<T001 T006<T002'],
    ['- Phase 3 depends on Phase 1 (T001-T003)', '3<1'],
    ['```\n├─→ Phase 3 (bread) ← can start after Phase 1\n```', '3<1'],
    ['```\nPhase 2 ← blocks everything\n```', ''],
    ['- T007 depends on T001', 'T007<T001'],
    [
      '- **T001-T002 block all** - nothing turns without them',
      'T003<T001 T003<T002 T004<T001 T004<T002 T005<T001 T005<T002 T006<T001 T006<T002 T007<T001 T007<T002',
    ],
    ['- T004 and T005 are independent except T005 depends on T004', 'T005<T004'],
    ['- Phase 3 depends on Phase 1 (T001, T003)', 'T006<T001 T006<T003'],
    ['- Phase 3 depends on Phase 1 (T001, T002, T003)', '3<1'],
    ['- US2 dépend de Phase 2 + US1 (le fournil) pour servir les clients du matin', '4<2 4<3'],
    ['- US2 hängt an US1', '4<3'],
    ['- US2 hängt ab von US1', '4<3'],
    ['- T004, T005 последовательно', 'T005<T004'],
    ['- US2 uses the oven from US1', '4<3?'],
    ['- US2 uses flour', ''],
    ['- US2 与 US1 之间无强依赖；可在 Phase 2 完成后并行推进', '3<2 4<2'],
    ['- US1 是样板，依赖 Phase 2；完成后即可试用', '3<2'],
    ['- Phase 4 在各用户故事完成后执行', '4<3'],
    ['- **Phase 1 が全体をブロックする**', '2<1 3<1 4<1'],
    ['- T007 depends on T001-DB-02', 'statement-not-understood'],
    ['- T007 depends on T001-T002', 'T007<T001 T007<T002'],
    ['- T001 blocks T006 and T007', 'T006<T001 T007<T001'],
    ['- T001–T002 must complete before T004', 'T004<T001 T004<T002'],
    ['- T004 after T002 (the wheel)', 'T004<T002'],
    ['- T007 requires T001..T003', 'T007<T001 T007<T002 T007<T003'],
    ['- After T003 is complete: T004 and T005', 'T004<T003 T005<T003'],
    ['- T004 cannot start until T002 is done', 'T004<T002'],
    ['- T003 then its test T004', 'T004<T003'],
    ['- T001 is a prerequisite for T004', 'T004<T001'],
    ['- `T001 → {T002, T003} → T004`', 'T002<T001 T003<T001 T004<T002 T004<T003'],
    ['- T001→T002, T004→T005', 'T002<T001 T005<T004'],
    ['- Phase 3 depends on Phase 1', '3<1'],
    ['- US2 → US1 done', '4<3'],
    ['- **User Story 2**: depends on Setup + US1', '4<1 4<3'],
    ['- Tests before all user stories', '3<2 4<2'],
    ['- **Cake**: depends on all previous phases', '4<1 4<2 4<3'],
    ['- T001 before any other task', 'T002<T001 T003<T001 T004<T001 T005<T001 T006<T001 T007<T001'],
    ['- US2 best done after US1', '4<3?'],
    ['- Setup blocks Phase 2 and Phase 3', '2<1 3<1'],
    ['- **Cake (Phase 4)**: Depends on ALL phases complete', '4<1 4<2 4<3'],
    ['- **Phase 4**: 全ストーリー完了後', '4<3'],
    ['- US2（菓子）→ Phase 1 に依存', '4<1'],
    ['- T003 ← T001, T002 / T005, T006 ← T004', 'T003<T001 T003<T002 T005<T004 T006<T004'],
    ['- T003 ← T002 ← T001', 'T002<T001 T003<T002'],
    ['**Dependencies**: T007 depends on T006; T005 depends on T003.', 'T005<T003 T007<T006'],
    ['- T004 → T005 must complete before T006', 'T005<T004 T006<T005'],
    ['- **US1**: grind rye (T004) first, taste it, then bake (T006)', 'T006<T004'],
    ['- **Phase 1**: T001-T002 (wood), then T003 (stone)', 'T003<T001 T003<T002'],
    ['- T001–T003 are sequential (one mill race)', 'T002<T001 T003<T002'],
    ['- T001-T003 are sequential steps after the thaw', 'T002<T001 T003<T002'],
    ['- T001 must precede T002, which must precede T004', 'T002<T001 T004<T002'],
    ['- Nothing else helps — T001 must precede T003 by law, and T004/T005 land in one barn', 'T003<T001'],
    ['- **US2**: depends on Setup + the oven of T006', 'T007<T006 4<1'],
    ["- **US2**: depends on Setup + US1's T006 (it must be hot)", 'T007<T006 4<1'],
    ['- **US2**: depends on Setup (and US1 for the flour)', '4<1 4<3'],
    ['- US2: needs US1 warm bread supply for its toast', '4<3'],
    ['- **US1 (P1)**: Setup (Phase 1) complete → can start immediately', '3<1'],
    ['- **Tests (P2)** → depends on Setup; **blocks all user stories**', '2<1 3<2 4<2'],
    ['- **Wave A (after T001 & T002):** T004, T005 — both in the barn', 'T004<T001 T004<T002 T005<T001 T005<T002'],
    ['- **Wave B (after T003):** T004 → T005', 'T004<T003 T005<T004'],
    ['- T004 and T005 can run in parallel (both depend only on T003)', 'T004<T003 T005<T003'],
    ['- Phase 2 depends on Phase 1. T005 is parallel (own barn, only needs T003)', 'T005<T003 2<1'],
    ['- T004–T005: taste tests can start once T003 is complete', 'T004<T003 T005<T003'],
    ['- **US2** implementation can start once T003 is complete', 'T007<T003'],
    ['- **US2**: after the stories you intend to ship', '4<3'],
    ['**US1 + US2 can run in parallel** after Tests complete:', '3<2 4<2'],
    ['Serial path: 3 steps (T001 → T003 → T004). The rest fits around it', 'T003<T001 T004<T003'],
    ['- **Within US1**: No parallelism — T001→T002→T004 is one line', 'T002<T001 T004<T002'],
    ['- T004 不依赖 T001（另一条河）', ''],
    ['- **Setup**: 无前置依赖，先于所有用户故事', '3<1 4<1'],
    ['- T005 阻塞所有后续;若河水结冰则暂停', 'T006<T005 T007<T005'],
    ['- **US2**: 依赖 Setup 与 T006（烤箱）', 'T007<T006 4<1'],
    ['- T001, T002 can run in parallel; gate the stones (T003) until the water runs', ''],
    ['- **US2**: depends on Phase 2 and benefits from the flour of US1', '4<2 4<3?'],
    ['- **US2**: Soft dependency on US1', '4<3?'],
    ['- **US2**: technically depends on US1 (the oven)', '4<3'],
    ['- **Cake**: starts after Setup; depends functionally on Tests', '4<1 4<2'],
    ['- **US2**: depends on Setup and must be verified after US1 bakes again', '4<1 4<3'],
    ['- US2: it follows US1 in practice', '4<3?'],
    ['- **Phase 2**: T004–T005 form the base — every user-story phase blocks on this phase', '3<2 4<2'],
    ['- Can run T004-T005 in parallel after T003 completes', 'T004<T003 T005<T003'],
    ['- T001 must complete first (dam), then T002-T003 can run in parallel', 'T002<T001 T003<T001'],
    ['- Phase 1 → must complete first (water before bread)', ''],
    ['- Phase 3 (US1) → MVP priority.', ''],
    ['- US2: Depende das fases 1 e 2', '4<1 4<2'],
    ['- US2: Puede seguir a Phase 1 sin esperar el horno', '4<1'],
    ['- **Cake**: 全フェーズ完了後', '4<1 4<2 4<3'],
    ['- **Phase 4**: depends on all implementation and validation phases', '4<1 4<2 4<3'],
    ['- Tests: depends on completion of all targeted user stories', '2<3 2<4'],
    ['| Phase | Depends on | Blocks |\n|---|---|---|\n| US2 | Setup only | |', '4<1'],
    ['```\nT001 (dam)\n  → T002, T003\n    → T004\n    → T005\n```', ''],
    ['```\nT001\n  → T002\n  → T003\n```', 'T002<T001 T003<T002'],
    ['```\nT004: taste rye → T005: taste oats\n```', 'T005<T004'],
    ['- T005 can run in parallel with T004 (both depend on T003)', 'T004<T003 T005<T003'],
    ['- **US2**: can start in parallel with US1 (only needs T003)', 'T007<T003'],
    ['- T004-T005 must run sequentially after T001 completes', 'T004<T001 T005<T001 T005<T004'],
    ['- T006 depends on a green non-release gate from T005', 'T006<T005'],
    ['```\nT001 → T002；T004 → T005\n```', 'T002<T001 T005<T004'],
    ['```\nWorker A: T004 → T005\n```', ''],
    ['```\nWorker A (the mill):\n  T004 → T005\n```', ''],
    ['- Recommended order: P1 stories first (US1), then P2 (US2)', ''],
    ['- US2: after Phase 2 (shares a file — sequence US2 after US1)', '4<2'],
    ['- Tasting (T004) follow the implemented stories', 'T004<T006 T004<T007'],
    ['- **US1**: Setup must be complete. Blocks US2', '3<1 4<3'],
    ['- If both are baked at once, sequence T006 before T007', 'T007<T006?'],
    ['- US2 depends on setup dam work', '4<1'],
    ['- Phase 4 occurs after all desired user stories', '4<3'],
    ['- T004 and T005 must follow T001 and T002 respectively', 'T004<T001 T005<T002'],
    ['- T001 (dam) blocks T002 (wheel) blocks T003', 'T002<T001 T003<T002'],
    ['- 一旦 Setup 阶段完成，US1 和 US2 可并行开始', '3<1 4<1'],
    ['- **Cake**: 依赖于 Setup 阶段完成', '4<1'],
    ['- T004: Taste the rye (must complete before T005)', 'T005<T004'],
    ['- T004, T005: Tastings (2 side by side once T003 is done)', 'T004<T003 T005<T003'],
    ['- **Verification (Phase 4)**: depends on everything above', '4<1 4<2 4<3'],
    ['- **Setup** → **Tests**: blocks all user stories', '2<1 3<2 4<2'],
    ['- US2 → depends on US1', '4<3'],
    ["- **User Story 2**: depends on Setup + US1's crust and crumb", '4<1 4<3'],
    ['- US2 depends on US1 loaf T006', 'T007<T006'],
    ['- **Cake**: depends on all previous stories', '4<3'],
    ['- **Cake (Phase 4)**: runs after all implementation phases', '4<1 4<2 4<3'],
    ['- T001, T002, T003 are sequential (one file)', 'T002<T001 T003<T002'],
    ['- T001 and T003 edit one file — must be sequential', 'T003<T001'],
    ['- **Phase 4**: depende solo de Phase 1', '4<1'],
    ['- **Phase 2**: depende de Setup y bloquea todas las historias', '2<1 3<2 4<2'],
    ['- **US2**: depende da US1 para provar a massa', '4<3'],
    ['- **Phase 4**: depende de todas as fases', '4<1 4<2 4<3'],
    ['- **US2**：仅依赖 Setup', '4<1'],
    ['- **US2**: 需要 US1 的面团存在', '4<3'],
    ['- **ケーキ（フェーズ 4）**: フェーズ 1 の完了が必須', '4<1'],
    ['- **US2**: US1 の生地を使うため US1 完了後に開始', '4<3'],
    ['1. **Phase 4**: ケーキ → Phase 1完了後いつでも可能', '4<1'],
    ['- **Phase 4**: Phase 1 완료 필요', '4<1'],
    ['- **US2 (케이크)**: US1 (빵) 필요', '4<3'],
    ['- **Phase 2**: Phase 1 완료 후 - **모든 사용자 스토리를 차단**', '2<1 3<2 4<2'],
    ['- **Phase 4**: 모든 Phase 완료 후', '4<1 4<2 4<3'],
    ['**Suggested order**: T001 → T003', 'T003<T001?'],
    ['### Recommended order\n- T001 → T003', 'T003<T001?'],
    ['```text\nT001 (dam)\n  ↓\nT003 (stones)\n  ↓\nUS2: cake\n```', 'T003<T001 T007<T003'],
    ['```text\nUS1\n├── T006 (bake) must complete before T007\n└── T005 depends on T001\n```', 'T005<T001 T007<T006'],
    ['```text\nT001 (dam)\n  → T003 (stones)\n    → T005 (oats)\n```', 'T003<T001 T005<T003'],
    ['- **US2**: Dépend de Phase 1, INDÉPENDANT de Phase 3', '4<1'],
    ['- **US2**: 可在 Setup 后开始 - 依赖 US1', '4<1 4<3'],
    ['- **US2**: 必须在 US1 完成后才能开始', '4<3'],
    ['- **Phase 2**: 依赖 Setup 完成，并阻塞所有用户故事', '2<1 3<2 4<2'],
    ['- **Cake (Phase 4)**: 依赖所有期望的用户故事完成', '4<3'],
    ['- T001、T002 可并行；T003 完成后，T004 与 T005 可并行', 'T004<T003 T005<T003'],
    ['- Tests（Phase 2）必须在 Cake（Phase 4）之前完成', '4<2'],
    ['- **Cake (Phase 4)**: すべての必要なユーザーストーリー完了後', '4<3'],
    ['- **Phase 2**: Phase 1 完了後に開始し、すべてのユーザーストーリーをブロックする', '2<1 3<2 4<2'],
    ['- **US2**: Setup のみ依存', '4<1'],
    ['- **US2**: US1 完了必須（生地のため）', '4<3'],
    ['- **US2**: US1 完了推奨', '4<3?'],
    ['- **Historias (Phase 3-4)**: Todas dependen de que la fase Setup esté completa', '3<1 4<1'],
    ['- **Phase 4**: Depende de las historias de usuario deseadas', '4<3'],
    ['- **Cake (Phase 4)**: after Setup, used by US1', '4<1'],
    ['- **Cake (Phase 4)** → depends on all six user stories being complete', '4<3'],
    ['- **Cake (Phase 4)**: Depends on all desired MVP stories being implemented', '4<3'],
    ['- **Cake (Phase 4)**: すべてのUser Story完了に依存', '4<3'],
    ['- **Cake (Phase 4)**: 全ストーリー実装完了後', '4<3'],
    ['- **US2**: Unblocked after Phase 2', '4<2'],
    ['- **US2**: Conformance testing - Independent after US1, can run parallel to Tests', '4<3'],
    ['- T001 blocks everything. It is the dam.', 'T002<T001 T003<T001 T004<T001 T005<T001 T006<T001 T007<T001'],
    ['- **T001 blocks everything.** It is the dam.', 'T002<T001 T003<T001 T004<T001 T005<T001 T006<T001 T007<T001'],
    ['- **Phase 1**: No dependencies — start immediately; BLOCKS all subsequent phases', '2<1 3<1 4<1'],
    ['- Phase 1 must be complete before all subsequent phases', '2<1 3<1 4<1'],
    ['- **Phase 2**: Requires Phase 1 complete', '2<1'],
    ['- **US2 (Phase 4)**: Depends on Phase 2 and is the first MVP slice', '4<2'],
    ['- **Phase 4**: depends on all stories selected for release', '4<3'],
    ['- **User Story 2** — `cake.md`: **Depends on US1** (bread must exist)', '4<3'],
    ['- T004 depends on T001; T002; T003', 'T004<T001 T004<T002 T004<T003'],
    ['- T004 depends on T001; T005 depends on T002; T003', 'T004<T001 T005<T002 T005<T003'],
    ['- T002 and T003 share nothing; T005 depends on both', 'T005<T002 T005<T003'],
    ['- T002 and T003 are cut apart. T005 needs both of them', 'T005<T002 T005<T003'],
    ['- US2 depends on both', 'statement-not-understood'],
    ['- T005 depends on T003, not T004', 'T005<T003'],
    ['- US2: depende de Phase 1, não de US1', '4<1'],
    ['- US2: after Phase 2 and validates the crust of US1', '4<2'],
    ['- **Phase 2**: depends on Phase 1 → blocks US2', '2<1 4<2'],
    ['- T001→T002, weigh T003', 'T002<T001'],
    ['- **US2**: Phase 2 only', '4<2'],
    ['- T001 and T002 come first. T006 after all others', 'T006<T001 T006<T002 T006<T003 T006<T004 T006<T005'],
    ['- **Phase 2**: nach Setup, **blockiert alle User Stories**', '2<1 3<2 4<2'],
    ['- **Phase 2**: Hängt von Phase 1 ab', '2<1'],
    ['- **Cake (Phase 4)**: haengt nur von Phase 2 ab; unabhaengig von US1', '4<2'],
    ['- **Phase 4**: Hängt von allen gewünschten User Stories ab', '4<3'],
    ['- **US2**: startet erst nach Phase 2', '4<2'],
    ['- **US2**: nur Phase 2 nötig', '4<2'],
    ['- T005 muss vor T006 fertig sein; T007 benötigt T004', 'T006<T005 T007<T004'],
    ['- **Phase 2**: Зависит от Phase 1', '2<1'],
    ['- **Phase 2**: dipende dalla Phase 1 e blocca tutte le storie', '2<1 3<2 4<2'],
    ['- **US2**: dopo Phase 2; nessuna dipendenza da US1', '4<2'],
    ['- **Phase 2**: Dépend de la Phase 1. BLOQUE toutes les User Stories.', '2<1 3<2 4<2'],
    ['- **Phase 4**: dépend de la complétion des stories retenues pour ce cycle', '4<3'],
    ['- **US2**: dépend de la Phase 2 uniquement (pas de US1), mais gagne à attendre', '4<2'],
    ['- T004 ∥ T005 after T002', 'T004<T002 T005<T002'],
    ['- T004 alongside T005 (after T002)', 'T004<T002'],
    ['- T004 depends on T001; T005 on T002; T006 on T003 + T004', 'T004<T001 T005<T002 T006<T003 T006<T004'],
    ['- T001 and T002 in parallel; T004 depends on them', 'T004<T001 T004<T002'],
    ['- **Phase 2** is the ground. Within Phase 2: T005 depends on T004 and its flour', 'T005<T004'],
    ['- **US1+US2 (Phase 3)**: depends on Phase 1', '3<1'],
    ['- US2 depends on US1 (Phase 3) + Setup (Phase 1)', '4<1 4<3'],
    ['- **Setup (blocks all stories)**: T001–T003', '3<1 4<1'],
    ['Story-level notes:\n- US2 depends on US1', '4<3'],
    ['- **US1** is free — its ovens (T004) can wait, but it must be complete before US2', '4<3'],
    ['```\nPhase 1 (dam)  ← blocks everything\n  ↓\nPhase 2  ─── first taste\n```', '2<1'],
    ['- **Phase 4**: 依赖阶段 1 完成（T005 的磨坊）', '4<1'],
    ['- **Phase 4**: 依赖阶段 1 的 grain id 通路', '4<1'],
    ['- **Phase 4**: 依赖全部', '4<1 4<2 4<3'],
    ['- **Phase 1**: 後続の全フェーズをブロックする', '2<1 3<1 4<1'],
    ['- **Phase 2**: Setup 완료에 의존', '2<1'],
    ['- **Phase 4**: 모든 사용자 스토리 완료에 의존', '4<3'],
    ['- **US2**: US1 완료 후 실행 권장', '4<3?'],
    ['- Stones (T003) before rye (T004); bread (T006) after both', 'T004<T003 T006<T003 T006<T004'],
    ['- **US2**: after US1, because it reuses the oven (T005)', '4<3'],
    ['- **Phase 4**: after the stories it tests', '4<3'],
    ['| Story | Can start after | Needs |\n|---|---|---|\n| US2 | Setup | bread must exist |', '4<1'],
    ['- **Phase 4**: Зависит от всех пользовательских сценариев', '4<3'],
    ['- T001, T003 tocam o mesmo rio — sequenciais entre si', 'T003<T001'],
    ['- **Setup**: Bloqueia todas as fases subsequentes', '2<1 3<1 4<1'],
    ['- T005 aguarda T003; T006 antes que T007', 'T005<T003 T007<T006'],
    ['- **Phase 4**: depende de ambas historias', '4<3'],
    ['- **Phase 4**: depende das histórias que se pretende entregar', '4<3'],
    ['- **US2**: depende dos ovos e do forno de US1', '4<3'],
    ['- **Phase 4**: 원하는 모든 사용자 스토리 완료 후 시작', '4<3'],
    ['- Tests 단계 완료 후, 모든 사용자 스토리를 병렬로 시작 가능', '3<2 4<2'],
    ['- **US2**: Setup に依存。他のストーリーに依存しない', '4<1'],
    ['- **Phase 2**（T005 は T003 依存）', 'T005<T003'],
    ['- **Phase 4**: 必要なユーザーストーリーが完了した後に開始', '4<3'],
    ['- **Phase 2**: **すべてのユーザーストーリーを塞ぐ**', '3<2 4<2'],
    ['- Tests が全ストーリーの前提', '3<2 4<2'],
    ['- T004 が「該当」の場合、粉（T006）は検査完了後に着手する', ''],
    ['- T007 依赖全部实现任务', 'T007<T001 T007<T002 T007<T003 T007<T004 T007<T005 T007<T006'],
    ['- T001/T003 必须串行', 'T003<T001'],
    ['- T004 ∥ T005（不同河，均依赖 T002）', 'T004<T002 T005<T002'],
    ['```\nT001 ──→ T002 ──→ T004\nT003 ──→ T005\n```', 'T002<T001 T004<T002 T005<T003'],
  ])('reads %s', (sentence, expected) => {
    expect(read(sentence)).toBe(expected);
  });

  it.each([
    '- US2: No dependencies on other stories',
    '- T004 and T005 can run in parallel',
    '- T007 does not depend on T006',
    '- US1 is independent of US2',
    '- T007 looks like T006',
    '- Stories in priority order (US1 → US2)',
    '- Developer A: US1 → US2',
    '- Commit after each task',
    '- Or proceed with US1 → US2 one by one',
    '- T005: None',
    '- See T006 for the recipe',
    '- **US2**: Pas de dépendance — début immédiat',
    '- **US2**: 与 US1 无依赖',
    '- **US2**: 依存関係なし - すぐに開始可能',
    '- **Phase 2**: 全ユーザーストーリー実装をブロックしない基本機能',
    '- T003 ← T001, T005 ← T004',
    '- Beside each other: T001 ∥ T002; T004 ∥ T005',
    '- T003 ← T001 → T002',
  ])('takes no order from %s', (sentence) => {
    expect(read(sentence)).toBe('');
  });

  it.each([
    ['- The miller must be awake before T004', 'statement-not-understood'],
    ['- T007 depends on T099', 'unknown-id'],
    ['- T007 depends on the weather', 'statement-not-understood'],
    ['- T007 depends on Phase 2 of 004-ferry', 'statement-not-understood'],
    ['- T007 depends on T001 from specs/004-ferry/tasks.md', 'statement-not-understood'],
  ])('reports %s', (sentence, expected) => {
    expect(read(sentence)).toBe(expected);
  });

  it('takes the stories of a priority for their phases', () => {
    const phases =
      '## Phase 3: User Story 1 - Bread (Priority: P1)\n- [ ] T006 Bake\n## Phase 4: User Story 2 - Cake (P2)';
    const text = plan.replace(/## Phase 3[\s\S]*Cake/, phases);
    const file = parseSpecFile('specs/001-mill/tasks.md', `${text}- Setup blocks all P1 stories\n`);
    expect(listDependencies(file)).toContain('phases: 2<1@6= 3<1@14 4<3@11=\n');
  });

  it('takes a bare list below a heading Dependencies in a phase for what the phase waits for', () => {
    const text = `${plan.replace('## Dependencies', '### Dependencies')}- Phase 1, Phase 2 (both rivers)\n`;
    const barriers = listDependencies(parseSpecFile('specs/001-mill/tasks.md', text)).split('\n');
    expect(barriers.find((line) => line.startsWith('phases:'))).toBe('phases: 2<1@6= 3<2@9= 4<1@14 4<2@14');
  });

  it.each([
    ['**Dependencies**: None', 'phases:'],
    ['**Dependencies**: None (own oven)', 'phases:'],
    ['### Dependencies\n- None', 'phases:'],
    ['**Dependencies**: —', 'phases: WP02<WP01@4='],
    ['**Dependencies**: None; no npm packages', 'phases: WP02<WP01@4='],
    ['**Blocks**: None', 'phases: WP02<WP01@4='],
  ])('takes %s of a work package for the whole of what it waits for', (lines, expected) => {
    const text = `# Mill\n## WP01: Dam\n- [ ] T001 Dig\n## WP02: Oven\n- [ ] T002 Lay bricks\n\n${lines}\n`;
    const barriers = listDependencies(parseSpecFile('specs/001-mill/tasks.md', text)).split('\n');
    expect(barriers.find((line) => line.startsWith('phases:')) ?? 'phases:').toBe(expected);
  });

  it('keeps the exact ranges of a statement and of its sides', () => {
    const text = `${plan}- Cake (T007) depends on T001 and T002.\n`;
    const [statement] = parseSpecFile('specs/001-mill/tasks.md', text).statements;
    expect(statement?.text).toBe('Cake (T007) depends on T001 and T002.');
    expect(text.slice(statement?.dependents.range.start, statement?.dependents.range.end)).toBe('Cake (T007)');
    expect(text.slice(statement?.prerequisites.range.start, statement?.prerequisites.range.end)).toBe('T001 and T002');
  });

  it('leaves standing what the phase of the only task that is needed waits for', () => {
    const sentences = '- All user stories depend on Setup\n\n- US2 only needs T006 from US1\n';
    const list = listDependencies(parseSpecFile('specs/001-mill/tasks.md', plan + sentences));
    expect(list).toContain('4<1@14');
    expect(list).not.toContain('contradictory');
  });

  it('lets the stricter of two sentences win and says so', () => {
    expect(read('US1 → US2\n\n- US2 depends on Setup only')).toBe('4<1 contradictory-statements');
  });
});
