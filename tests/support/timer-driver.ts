import { createSession } from '../../main/specs/create-session.ts';
import { createQuietHost } from './create-quiet-host.ts';

// A process with a running timer: `node timer-driver.js FOLDER DATA FEATURE TASK`. It says when the timer runs, and goes on until killed.
const [folder = '', dataFolder = '', feature = '', task = ''] = process.argv.slice(2);
const { calls } = createSession(createQuietHost(dataFolder));
await calls.openWorkspace(folder);
const started = await calls.runTimer({ type: 'start', feature, task, agoMinutes: 0 });
process.stdout.write(started.ok ? 'running\n' : `${JSON.stringify(started)}\n`);
