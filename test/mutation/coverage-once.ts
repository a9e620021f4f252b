import { beforeAll } from 'vitest';

interface Coverage {
  readonly perTest: Record<string, unknown>;
}

/**
 * What the tests of a file reach is told when the file ends. All files share one worker, in which it would be kept and told again with
 * every file after it: gigabytes, for all mutants and tests.
 */
beforeAll(() => {
  const { mutantCoverage } = (globalThis as { __stryker__?: { mutantCoverage?: Coverage } }).__stryker__ ?? {};
  if (mutantCoverage === undefined) return;
  for (const test of Object.keys(mutantCoverage.perTest)) delete mutantCoverage.perTest[test];
});
