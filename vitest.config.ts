import { defineConfig } from 'vitest/config';

const report = process.env.THROUGHLINE_TEST_REPORT;

// biome-ignore lint/style/noDefaultExport: vitest reads the default export
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 180_000,
    ...(report ? { reporters: ['default', ['json', { outputFile: report }]] } : {}),
  },
});
