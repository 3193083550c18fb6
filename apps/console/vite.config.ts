import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where the graph answers while the page is developed; `GRAPH_URL=http://127.0.0.1:4000/graphql` unless given. */
const graph = new URL(process.env['GRAPH_URL'] ?? 'http://127.0.0.1:4000/graphql').origin;

/** What the gateway serves beside the page, in the same origin as the built page has it. */
const SERVED = [
  '/graphql',
  '/files',
  '/import-runs',
  '/reconciliations',
  '/figure-exports',
  '/console/config.json',
];
const proxy = Object.fromEntries(SERVED.map((path) => [path, { target: graph, changeOrigin: true }]));

/** Packages that every route needs, apart from our own code, so that a new release of ours leaves them in the cache. */
const FRAME =
  /node_modules\/(react|react-dom|scheduler|react-router|i18next|react-i18next|@urql|urql|wonka)\//;

export default defineConfig({
  base: '/console/',
  plugins: [react()],
  resolve: { conditions: ['@autoclub/source', 'module', 'browser', 'development|production'] },
  server: { host: '127.0.0.1', port: 5170, proxy },
  preview: { host: '127.0.0.1', port: 5170, proxy },
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 1_500,
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'frame', test: FRAME }] } } },
  },
});
