import { defineConfig } from 'vitest/config';

// biome-ignore lint/style/noDefaultExport: vitest reads the default export
export default defineConfig({
  test: {
    include: ['test/{read,engine,rules}/**/*.test.ts'],
    exclude: ['test/read/time-and-memory.test.ts'],
    setupFiles: ['test/mutation/brief-properties.ts'],
    isolate: false,
    testTimeout: 30_000,
  },
});
