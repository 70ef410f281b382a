import { defineConfig } from 'vite';

export default defineConfig({
  base: './', // the page works under any path it is mounted at
  resolve: {
    alias: { 'prettier/parser-graphql': 'prettier/plugins/graphql' }, // one file under two names
  },
  build: {
    rolldownOptions: { input: ['index.html', 'graphiql.html'], checks: { moduleLevelDirective: false } },
    outDir: '../dist',
    emptyOutDir: true,
    assetsInlineLimit: 0, // fonts as files, so that the Content-Security-Policy needs no data: fonts
    license: { fileName: 'licences.md' },
    chunkSizeWarningLimit: 2000,
  },
  worker: { format: 'es' },
});
