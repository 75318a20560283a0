import { expect, test } from 'vitest';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';
import { createSpecParser } from '../../../main/specs/create-spec-parser.ts';
import { createHeldWorkspace } from '../../../main/specs/hold-workspace.ts';
import type { SpecParser } from '../../../main/specs/spec-parser.ts';

const id = '001-oven';
const path = `specs/${id}/tasks.md`;
const first = '# Tasks: Oven\n\n- [ ] T001 Measure\n';
const ticked = first.replace('[ ]', '[x]');

/** A real parser that tells how often it was asked. */
function createCountedParser() {
  const parser = createSpecParser({ worker: null });
  let count = 0;
  const counted: SpecParser = {
    ...parser,
    readFile: (input) => {
      count += 1;
      return parser.readFile(input);
    },
    readWhole: (input) => {
      count += 1;
      return parser.readWhole(input);
    },
    readFacts: (inputs, inBackground) => {
      count += inputs.length;
      return parser.readFacts(inputs, inBackground);
    },
  };
  return { parser: counted, readCount: () => count };
}

async function holdOne() {
  const { parser, readCount } = createCountedParser();
  const held = createHeldWorkspace('/plans', null, parser);
  const accept = async (text: string) => {
    held.accept(path, { kind: 'text', text, utf8: true });
    return await held.update();
  };
  held.setPaths([path]);
  await accept(first);
  return { held, accept, readCount };
}

test('a closed feature that is changed from here is not read again, neither for its summary nor for the next change', async () => {
  const { held, accept, readCount } = await holdOne();
  const file = parseSpecFile(path, ticked);
  const before = readCount();
  held.foresee(id, { [path]: ticked }, file);
  expect((await accept(ticked)).changed).toEqual([id]);
  expect(held.getSummary(id)?.doneTasks).toBe(1);
  expect(await held.readFile(id)).toBe(file);
  expect(readCount()).toBe(before);
});

test('what others write is read, also where something else was foreseen', async () => {
  const { held, accept } = await holdOne();
  held.foresee(id, { [path]: ticked }, parseSpecFile(path, ticked));
  const other = `${first}- [ ] T002 Order\n`;
  await accept(other);
  expect(held.getSummary(id)?.totalTasks).toBe(2);
  expect(await held.readFile(id)).toEqual(parseSpecFile(path, other));
  await accept(first);
  expect((await held.readFile(id))?.tasks).toHaveLength(1);
});
