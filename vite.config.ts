import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Has the app fetched and compiled together with the page's first script, which asks for what the app will show. */
function preloadApp(): Plugin {
  return {
    name: 'preload-app',
    transformIndexHtml: (_html, { bundle = {} }) =>
      Object.values(bundle)
        .filter((file) => file.type === 'chunk' && file.facadeModuleId?.endsWith('/app/show-app.tsx'))
        .map(({ fileName }) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `./${fileName}` },
          injectTo: 'head',
        })),
  };
}

/** The renderer: one page, served over app:// by the desktop and over loopback HTTP by the browser face. */
export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react(), preloadApp()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    sourcemap: false,
    chunkSizeWarningLimit: 1500,
    assetsInlineLimit: 0,
    // One sheet, there before the first paint, whichever view comes first.
    cssCodeSplit: false,
  },
  worker: { format: 'es' },
});
