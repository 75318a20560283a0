// `npm run --silent specline -- show …`: the command line of a checkout. Builds first when sources changed.
import { buildIfNeeded } from './build.mjs';

try {
  await buildIfNeeded();
} catch (error) {
  process.stderr.write(`specline: cannot build: ${error.message}\n`);
  process.exit(2);
}
await import('../dist/main/cli.js');
