import { defineConfig } from 'vite';

/** The bridge. A sandboxed preload script must be one CommonJS file. */
export default defineConfig({
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist/preload',
    emptyOutDir: true,
    minify: false,
    rolldownOptions: {
      input: { index: 'preload/index.ts' },
      output: { format: 'cjs', entryFileNames: '[name].cjs' },
      external: ['electron'],
    },
  },
  ssr: { noExternal: true, external: ['electron'] },
});
