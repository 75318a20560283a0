import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { rolldown } from 'rolldown';

/** Serve the page of React Flow by itself, bundled as the application is; and a blank page. */
export async function serveBareFlow(): Promise<{ readonly url: string; close(): void }> {
  const bundle = await rolldown({
    input: 'tests/bench/support/bare-flow-page.tsx',
    platform: 'browser',
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
  });
  const { output } = await bundle.generate({ format: 'esm', minify: true });
  const style = readFileSync('node_modules/@xyflow/react/dist/base.css', 'utf8');
  const page = `<!doctype html><style>${style} html, body, #root { height: 100%; margin: 0; }</style><div id="root"></div><script type="module" src="/page.js"></script>`;
  const server = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
    if (isScript) response.end(output[0].code);
    else response.end(request.url?.startsWith('/blank') ? '<!doctype html><p>blank' : page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}
