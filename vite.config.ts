import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Has the app fetched and compiled together with the page's first script, which asks for what the app will show. */
function preloadApp(): Plugin {
  return {
    name: 'preload-app',
    transformIndexHtml: (html, { bundle = {} }) => {
      const names = new Set<string>();
      const add = (fileName: string) => {
        const file = bundle[fileName];
        if (file?.type !== 'chunk' || names.has(fileName)) return;
        names.add(fileName);
        for (const imported of file.imports) add(imported);
      };
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk' && file.facadeModuleId?.endsWith('/app/show-app.tsx')) add(file.fileName);
      }
      return [...names]
        .filter((name) => !html.includes(name))
        .map((name) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `./${name}` },
          injectTo: 'head',
        }));
    },
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
