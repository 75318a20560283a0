// Start `specline serve --no-open` of the built app and wait for its address.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const commandLine = fileURLToPath(new URL('../dist/main/cli.js', import.meta.url));

/** The address, and how to end it. */
export async function startServe(folder, dataFolder) {
  const child = spawn(process.execPath, [commandLine, 'serve', folder, '--no-open'], {
    env: { ...process.env, SPECLINE_DATA: dataFolder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(child, 'exit');
  let output = '';
  const url = await new Promise((resolve, reject) => {
    const read = (chunk) => {
      output += chunk;
      const found = /http:\/\/127\.0\.0\.1:\d+\/\S*(?=\n)/.exec(output)?.[0];
      if (found) resolve(found);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void exited.then(([code]) => reject(new Error(`specline serve ended with ${code}: ${output}`)));
  });
  return {
    url,
    async stop() {
      child.kill('SIGINT');
      await exited;
    },
  };
}
