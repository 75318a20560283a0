import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildDependencies } from '../../../core/graph/build-dependencies.ts';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';
import { planEdit } from '../../../core/patch/plan-edit.ts';
import { buildSchedule } from '../../../core/schedule/build-schedule.ts';
import { createWorkAxis } from '../../../core/schedule/calendar/work-axis.ts';
import { createCalendar } from '../../../core/schedule/calendar/work-calendar.ts';
import { planNetwork } from '../../../core/schedule/planned-network.ts';
import type { Schedule } from '../../../core/schedule/schedule.ts';
import { timeSchedule } from '../../../core/schedule/time-schedule.ts';
import { applyTextEdits } from '../../../core/text/text-edit.ts';
import { dependenciesOf, planOf } from '../../support/plan.ts';

interface Plan {
  readonly minutes: readonly number[];
  readonly pairs: readonly (readonly [number, number])[];
}

const plans: fc.Arbitrary<Plan> = fc
  .array(fc.integer({ min: 0, max: 240 }), { minLength: 1, maxLength: 40 })
  .chain((minutes) =>
    fc.record({
      minutes: fc.constant(minutes),
      pairs: fc.array(fc.tuple(fc.nat(minutes.length - 1), fc.nat(minutes.length - 1)), { maxLength: 90 }),
    }),
  );

/** Pairs made to point backwards, so that there is no cycle. */
const acyclicPlans = plans.map(({ minutes, pairs }) => ({
  minutes,
  pairs: pairs.filter(([a, b]) => a !== b).map(([a, b]) => [Math.max(a, b), Math.min(a, b)] as const),
}));

function scheduleOf({ minutes, pairs }: Plan, people?: number): Schedule {
  const file = planOf(minutes.map((minute, index) => ({ key: `T${index}`, minutes: minute })));
  const dependencies = dependenciesOf(pairs.map(([task, on]) => `T${task}>T${on}`).join(' '));
  return buildSchedule(file, { dependencies, phaseDependencies: [] }, people === undefined ? {} : { people });
}

const startsOf = ({ tasks }: Schedule) => tasks.map(({ key, startMinutes }) => [key, startMinutes]);

/** Longest path by plain recursion over the definition. */
function longestPath({ minutes, pairs }: Plan): number {
  const finishOf = minutes.map(() => -1);
  const finish = (task: number): number => {
    if (finishOf[task] === -1) {
      const before = pairs.filter(([dependent]) => dependent === task).map(([, on]) => finish(on));
      finishOf[task] = Math.max(0, ...before) + (minutes[task] ?? 0);
    }
    return finishOf[task] ?? 0;
  };
  return Math.max(0, ...minutes.map((_, task) => finish(task)));
}

test('the finish equals an independent longest path', () => {
  fc.assert(
    fc.property(acyclicPlans, (plan) => {
      expect(scheduleOf(plan).finishMinutes).toBe(longestPath(plan));
    }),
  );
});

test('no task starts before what it waits for is done, with any number of people', () => {
  fc.assert(
    fc.property(acyclicPlans, fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }), (plan, people) => {
      const { tasks } = scheduleOf(plan, people);
      for (const [task, on] of plan.pairs) {
        expect(tasks[task]?.startMinutes).toBeGreaterThanOrEqual(tasks[on]?.finishMinutes ?? Number.NaN);
      }
    }),
  );
});

test('floats are not negative, free float is at most total float, and critical means no total float', () => {
  fc.assert(
    fc.property(acyclicPlans, (plan) => {
      for (const task of scheduleOf(plan).tasks) {
        expect(task.freeFloatMinutes).toBeGreaterThanOrEqual(0);
        expect(task.totalFloatMinutes).toBeGreaterThanOrEqual(task.freeFloatMinutes);
        expect(task.critical).toBe(task.totalFloatMinutes === 0);
      }
    }),
  );
});

test('a task can take its total float longer without moving the finish, and not a minute more', () => {
  fc.assert(
    fc.property(acyclicPlans, fc.nat(), (plan, pick) => {
      const index = pick % plan.minutes.length;
      const before = scheduleOf(plan);
      const float = before.tasks[index]?.totalFloatMinutes ?? 0;
      const slower = (more: number) => ({
        ...plan,
        minutes: plan.minutes.map((minute, task) => (task === index ? minute + more : minute)),
      });
      expect(scheduleOf(slower(float)).finishMinutes).toBe(before.finishMinutes);
      expect(scheduleOf(slower(float + 1)).finishMinutes).toBe(before.finishMinutes + 1);
    }),
  );
});

test('a task can take its free float longer without moving the start of any other', () => {
  fc.assert(
    fc.property(acyclicPlans, fc.nat(), (plan, pick) => {
      const index = pick % plan.minutes.length;
      const before = scheduleOf(plan);
      const float = before.tasks[index]?.freeFloatMinutes ?? 0;
      const after = scheduleOf({
        ...plan,
        minutes: plan.minutes.map((minute, task) => (task === index ? minute + float : minute)),
      });
      expect(after.tasks.map((task) => task.startMinutes)).toEqual(before.tasks.map((task) => task.startMinutes));
    }),
  );
});

test('the critical path is a chain of dependencies as long as the finish', () => {
  fc.assert(
    fc.property(acyclicPlans, (plan) => {
      const { criticalPath, criticalPathMinutes } = scheduleOf(plan);
      const indexes = criticalPath.map((key) => Number(key.slice(1)));
      expect(indexes.reduce((sum, index) => sum + (plan.minutes[index] ?? 0), 0)).toBe(criticalPathMinutes);
      indexes.slice(1).forEach((task, place) => {
        expect(plan.pairs.some(([dependent, on]) => dependent === task && on === indexes[place])).toBe(true);
      });
    }),
  );
});

test('one person needs the sum, many need the critical path, and no number more than the list scheduling bound', () => {
  fc.assert(
    fc.property(acyclicPlans, fc.integer({ min: 2, max: 6 }), (plan, people) => {
      const unlimited = scheduleOf(plan);
      const work = plan.minutes.reduce((sum, minute) => sum + minute, 0);
      expect(scheduleOf(plan, 1).finishMinutes).toBe(work);
      expect(startsOf(scheduleOf(plan, plan.minutes.length))).toEqual(startsOf(unlimited));
      const limited = scheduleOf(plan, people);
      const bound = work / people + (1 - 1 / people) * unlimited.finishMinutes;
      expect(limited.finishMinutes).toBeLessThanOrEqual(bound + 1e-6);
      expect(limited.finishMinutes).toBeGreaterThanOrEqual(limited.lowerBoundMinutes - 1e-6);
    }),
  );
});

test('never more tasks at a time than people', () => {
  fc.assert(
    fc.property(acyclicPlans, fc.integer({ min: 1, max: 4 }), (plan, people) => {
      const { tasks } = scheduleOf(plan, people);
      for (const { startMinutes: now } of tasks) {
        const busy = tasks.filter((task) => task.startMinutes <= now && now < task.finishMinutes);
        expect(busy.length).toBeLessThanOrEqual(people);
      }
    }),
  );
});

test('each wave waits for earlier waves only, and for something in the wave before it', () => {
  fc.assert(
    fc.property(acyclicPlans, (plan) => {
      const waveOf = new Map(
        scheduleOf(plan).waves.flatMap((wave, number) => wave.map((key) => [key, number] as const)),
      );
      expect(waveOf.size).toBe(plan.minutes.length);
      plan.minutes.forEach((_, task) => {
        const before = plan.pairs
          .filter(([dependent]) => dependent === task)
          .map(([, on]) => waveOf.get(`T${on}`) ?? 0);
        expect(waveOf.get(`T${task}`)).toBe(before.length === 0 ? 0 : Math.max(...before) + 1);
      });
    }),
  );
});

test('with cycles, exactly the tasks that can reach themselves are left out', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const pairs = plan.pairs.filter(([a, b]) => a !== b);
      const { tasks, cycles } = scheduleOf({ ...plan, pairs });
      const reaches = (from: number): Set<number> => {
        const seen = new Set<number>();
        const open = [from];
        for (let task = open.pop(); task !== undefined; task = open.pop()) {
          for (const [dependent, on] of pairs) {
            if (dependent === task && !seen.has(on)) {
              seen.add(on);
              open.push(on);
            }
          }
        }
        return seen;
      };
      const looping = plan.minutes.map((_, task) => task).filter((task) => reaches(task).has(task));
      expect(cycles.flat().toSorted()).toEqual(looping.map((task) => `T${task}`).toSorted());
      expect(tasks).toHaveLength(plan.minutes.length - looping.length);
    }),
  );
});

test('what a drag tries out equals a schedule built anew from the changed plan', () => {
  fc.assert(
    fc.property(
      acyclicPlans,
      fc.nat(),
      fc.nat(500),
      fc.option(fc.integer({ min: 1, max: 3 })),
      (plan, pick, to, people) => {
        const index = pick % plan.minutes.length;
        const set = {
          dependencies: dependenciesOf(plan.pairs.map(([task, on]) => `T${task}>T${on}`).join(' ')),
          phaseDependencies: [],
        };
        const fileOf = (minutes: readonly number[]) =>
          planOf(minutes.map((minute, task) => ({ key: `T${task}`, minutes: minute })));
        const options = people === null ? {} : { people };
        const planned = planNetwork(fileOf(plan.minutes), set, options);
        const tried = timeSchedule(planned, new Map([[`T${index}`, { minutes: to }]]));
        const changed = plan.minutes.map((minute, task) => (task === index ? to : minute));
        expect(tried).toEqual(buildSchedule(fileOf(changed), set, options));
      },
    ),
  );
});

test('no deadline and no date: a date that holds a task back by its total float leaves the finish', () => {
  fc.assert(
    fc.property(acyclicPlans, fc.nat(), (plan, pick) => {
      const index = pick % plan.minutes.length;
      const before = scheduleOf(plan);
      const task = before.tasks[index];
      const set = {
        dependencies: dependenciesOf(plan.pairs.map(([later, on]) => `T${later}>T${on}`).join(' ')),
        phaseDependencies: [],
      };
      const file = planOf(plan.minutes.map((minutes, at) => ({ key: `T${at}`, minutes })));
      const finishFrom = (notBeforeMinutes: number) =>
        timeSchedule(planNetwork(file, set, {}), new Map([[`T${index}`, { notBeforeMinutes }]])).finishMinutes;
      expect(finishFrom(task?.latestStartMinutes ?? 0)).toBe(before.finishMinutes);
      expect(finishFrom((task?.latestStartMinutes ?? 0) + 1)).toBe(before.finishMinutes + 1);
    }),
  );
});

test('with deadlines, float is what the tightest of them leaves: negative exactly where one is missed', () => {
  fc.assert(
    fc.property(
      acyclicPlans,
      fc.array(fc.tuple(fc.nat(39), fc.integer({ min: 0, max: 8 })), { maxLength: 6 }),
      (plan, dues) => {
        const dueDays = new Map(dues.map(([pick, days]) => [pick % plan.minutes.length, days] as const));
        const { finishMinutes, tasks } = scheduleWithDues(plan, dueDays);
        const latestFinishOf = (task: number): number => {
          const after = plan.pairs.filter(([, on]) => on === task).map(([later]) => later);
          const limits = after.map((later) => latestFinishOf(later) - (plan.minutes[later] ?? 0));
          const due = dueDays.get(task);
          return Math.min(finishMinutes, due === undefined ? Number.POSITIVE_INFINITY : due * dayMinutes, ...limits);
        };
        tasks.forEach((task, index) => {
          expect(task.totalFloatMinutes).toBe(latestFinishOf(index) - task.finishMinutes);
          expect(task.critical).toBe(task.totalFloatMinutes <= 0);
          expect(task.freeFloatMinutes).toBeGreaterThanOrEqual(0);
        });
        const isMissed = [...dueDays].some(([task, days]) => (tasks[task]?.finishMinutes ?? 0) > days * dayMinutes);
        expect(tasks.some(({ totalFloatMinutes }) => totalFloatMinutes < 0)).toBe(isMissed);
        expect(finishMinutes).toBe(scheduleOf(plan).finishMinutes);
      },
    ),
    { numRuns: 50 },
  );
});

const dayMinutes = 60;

/** Due at the end of so many days after the first, of an hour of work each. */
function scheduleWithDues({ minutes, pairs }: Plan, dueDays: ReadonlyMap<number, number>): Schedule {
  const read = createCalendar({ hoursPerDay: dayMinutes / 60, workingDays: [0, 1, 2, 3, 4, 5, 6], holidays: [] });
  if (!read.ok) throw new Error(read.message);
  const file = planOf(minutes.map((minute, index) => ({ key: `T${index}`, minutes: minute })));
  const tasks = file.tasks.map((task, index) => {
    const days = dueDays.get(index);
    if (days === undefined) return task;
    // Nothing is done by the evening before the first day.
    const value = days === 0 ? '2026-11-22' : `2026-11-${22 + days}`;
    return { ...task, due: { value, range: { start: 0, end: 0 }, line: 1, form: 'field' as const } };
  });
  const dependencies = dependenciesOf(pairs.map(([task, on]) => `T${task}>T${on}`).join(' '));
  const axis = createWorkAxis(read.calendar, '2026-11-23');
  return buildSchedule({ ...file, tasks }, { dependencies, phaseDependencies: [] }, { axis });
}

test('after any course of edits, the schedule is the one of the text read anew', () => {
  const edit = fc.record({ task: fc.nat(5), minutes: fc.integer({ min: 1, max: 20 }).map((half) => half * 30) });
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 5 }), (edits) => {
      let text = ladder;
      let file = parseSpecFile('tasks.md', text);
      for (const { task, minutes } of edits) {
        const key = `T00${task + 1}`;
        const from = file.tasks.find((candidate) => candidate.key === key)?.estimate?.value.minutes ?? null;
        const plan = planEdit(
          { file, texts: { 'tasks.md': text } },
          { type: 'set-estimate', feature: 'f', task: key, from, to: minutes },
        );
        if (!plan.ok) throw new Error(plan.refusal.message);
        text = applyTextEdits(text, plan.files[0]?.edits ?? []);
        const before = planNetwork(file, buildDependencies(file), { people: 2 });
        const tried = timeSchedule(before, new Map([[key, { minutes }]]));
        file = parseSpecFile('tasks.md', text);
        const anew = buildSchedule(file, buildDependencies(file), { people: 2 });
        const timesOf = ({ tasks }: Schedule) => tasks.map(({ estimated: _, ...times }) => times);
        expect(timesOf(tried)).toEqual(timesOf(anew));
      }
    }),
    { numRuns: 30 },
  );
});

const ladder = `# Tasks: Ladder

## Phase 1: Wood

- [ ] T001 Saw the rails (2h)
- [ ] T002 [P] Saw the rungs (1h)
- [ ] T003 [P] Drill the holes (3h)
- [ ] T004 Glue (1h)

## Phase 2: Finish

- [ ] T005 [P] Sand (2h)
- [ ] T006 [P] Oil (4h)
`;
