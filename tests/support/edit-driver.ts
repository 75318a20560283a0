import { createInterface } from 'node:readline';
import { createSession } from '../../main/specs/create-session.ts';
import { createQuietHost } from './create-quiet-host.ts';

// A process that opens a folder, waits for a word, ticks T001 and says what came of it: `node edit-driver.js FOLDER DATA`.
const [folder = '', dataFolder = ''] = process.argv.slice(2);
const session = createSession(createQuietHost(dataFolder), { watch: false });
await session.calls.openWorkspace(folder);
const words = createInterface(process.stdin);
const word = new Promise((resolve) => words.once('line', resolve));
setImmediate(() => process.stdout.write('ready\n'));
await word;
const result = await session.calls.runCommand({
  type: 'set-status',
  feature: '001-oven',
  task: 'T001',
  from: 'todo',
  to: 'done',
});
process.stdout.write(`${JSON.stringify(result)}\n`);
process.exit(0);
