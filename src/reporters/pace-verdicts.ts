import type { PaceVerdict } from '../model/drift.ts';

/** What a verdict on a key result is called. */
export const paceVerdicts: Readonly<Record<PaceVerdict, string>> = {
  reached: 'reached',
  'on-track': 'on track',
  behind: 'behind',
  'at-risk': 'at risk',
  stalled: 'stalled',
  'not-moving': 'not moving',
  unknown: 'not known',
};
