import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The renderer: one page, served over app:// by the desktop and over loopback HTTP by the browser face. */
export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    sourcemap: false,
    chunkSizeWarningLimit: 1500,
    assetsInlineLimit: 0,
  },
  worker: { format: 'es' },
});
