import { defineConfig } from 'rolldown';

// biome-ignore lint/style/noDefaultExport: rolldown reads the default export
export default defineConfig({
  input: { main: 'src/main.ts' },
  platform: 'node',
  output: {
    dir: 'dist',
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
    cleanDir: true,
    minify: 'dce-only',
  },
});
