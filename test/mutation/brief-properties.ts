import fc from 'fast-check';

/** Thousands of mutants each run the properties: a moment of each, from the same seed, is what a mutant gets. */
fc.configureGlobal({ seed: 2026, numRuns: 25 });
