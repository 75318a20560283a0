import { existsSync } from 'node:fs';
import { defineConfig } from 'vite';

const entries = {
  'main/index': 'main/index.ts',
  'main/cli': 'main/cli/index.ts',
  'main/parse-worker': 'main/specs/parse-worker.ts',
};

/** The Node side: Electron's entry, the command line, and the worker that reads files. */
export default defineConfig({
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist',
    emptyOutDir: false,
    minify: false,
    rolldownOptions: {
      input: Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file))),
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'main/chunks/[name]-[hash].js' },
      external: ['electron', '@parcel/watcher'],
    },
  },
  ssr: { noExternal: true, external: ['electron', '@parcel/watcher'] },
});
