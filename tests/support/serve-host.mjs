// Serves one folder after the other: each by the built command line run anew, with all that it imports still warm.
// `node serve-host.mjs CLI`; asked by messages: { args, env } starts one, { stop: true } ends all as Ctrl+C does.
import { pathToFileURL } from 'node:url';

const [, , commandLine] = process.argv;
let started = 0;
let running = [];

// Each start listens for the end of its process, which does not come here.
for (const emitter of [process, process.stdout]) emitter.setMaxListeners(0);

process.on('disconnect', () => process.exit());
process.on('message', async (message) => {
  if (message.stop) {
    process.emit('SIGINT');
    await Promise.all(running);
    running = [];
    process.send({ code: process.exitCode });
    return;
  }
  started += 1;
  Object.assign(process.env, message.env);
  process.argv = [process.execPath, commandLine, ...message.args];
  running.push(import(`${pathToFileURL(commandLine)}?${started}`));
});
