import { defineConfig } from 'vitest/config';
import { QuickFirst } from './quick-first.ts';

// biome-ignore lint/style/noDefaultExport: vitest reads the default export
export default defineConfig({
  test: {
    include: ['test/{read,engine,rules}/**/*.test.ts'],
    exclude: ['test/read/time-and-memory.test.ts'],
    setupFiles: ['test/mutation/brief-properties.ts', 'test/mutation/coverage-once.ts'],
    sequence: { sequencer: QuickFirst },
    // A mutant gets a new worker in any case; loading everything anew for each file would double its time.
    isolate: false,
    testTimeout: 30_000,
  },
});
