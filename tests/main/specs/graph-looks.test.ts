import { expect, test } from 'vitest';
import { createGraphLooks } from '../../../main/specs/graph-looks.ts';
import { createInMemoryDataFolder } from '../../support/in-memory-data-folder.ts';

const plain = { folded: [], moved: {} };

test('a graph’s look is kept by feature, each part by itself, for all who share the data', async () => {
  const files = new Map<string, string>();
  const here = createGraphLooks(createInMemoryDataFolder(files));
  const there = createGraphLooks(createInMemoryDataFolder(files));
  await here.write('001-boat', { folded: ['phase:rig'] });
  await there.write('001-boat', { moved: { T002: { x: 40, y: -12 } } });
  expect(await here.read('001-boat')).toEqual({ folded: ['phase:rig'], moved: { T002: { x: 40, y: -12 } } });
  expect(await here.read('002-dock')).toEqual(plain);
});

test('a graph that is as it is laid out again leaves nothing behind', async () => {
  const files = new Map<string, string>();
  const looks = createGraphLooks(createInMemoryDataFolder(files));
  await looks.write('001-boat', { moved: { T002: { x: 40, y: -12 } } });
  expect(await looks.write('001-boat', { moved: {} })).toEqual(plain);
  expect([...files.keys()]).toEqual([]);
});

test('of a file that is damaged, what makes no sense is left out', async () => {
  const data = createInMemoryDataFolder();
  const looks = createGraphLooks(data);
  await looks.write('f', { folded: ['phase:rig'] });
  const [name = ''] = await data.list('graphs');
  await data.write(`graphs/${name}`, '{ "folded": ["phase:rig"], "moved": { "T002": { "x": "far" } } }');
  expect(await looks.read('f')).toEqual({ folded: ['phase:rig'], moved: {} });
  await data.write(`graphs/${name}`, '{ "half": ');
  expect(await looks.read('f')).toEqual(plain);
});
