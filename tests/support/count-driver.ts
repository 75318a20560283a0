import { createSession } from '../../main/specs/create-session.ts';
import { createQuietHost } from './create-quiet-host.ts';

// A process that counts in the title of a task of its own: `node count-driver.js FOLDER DATA TASK TIMES`.
const [folder = '', dataFolder = '', task = '', times = ''] = process.argv.slice(2);
const session = createSession(createQuietHost(dataFolder), { watch: false });
await session.calls.openWorkspace(folder);
for (let count = 0; count < Number(times); count += 1) {
  const result = await session.calls.runCommand({
    type: 'set-title',
    feature: '001-oven',
    task,
    from: `Count ${count}`,
    to: `Count ${count + 1}`,
  });
  if (!result.ok || !result.changed) {
    process.stdout.write(`${task} stopped at ${count}: ${JSON.stringify(result)}\n`);
    process.exit(1);
  }
}
await session.dispose();
