/**
 * Whether everything was read. A rate can only be made of `Complete`, so that no code path can forget to ask:
 * not knowing gives bounds at best, and nothing where the tracker cannot say how much is missing.
 */
export type Completeness = { readonly complete: true } | { readonly complete: false; readonly missing: number | null };

interface SourceState {
  readonly status: 'read' | 'failed';
  readonly issues: number;
  readonly skipped: number;
  readonly expected: number | null;
}

/** What the sources together come to: `missing` counts the records that were not read, null when a failed source cannot tell. */
export function completenessOf(sources: readonly SourceState[]): Completeness {
  const failed = sources.filter(({ status }) => status === 'failed');
  if (failed.length === 0) return { complete: true };
  let missing = 0;
  for (const { expected, issues, skipped } of failed) {
    if (expected === null) return { complete: false, missing: null };
    missing += Math.max(0, expected - issues - skipped);
  }
  return { complete: false, missing };
}
