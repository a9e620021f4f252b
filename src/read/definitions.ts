import type { Found } from './label-lines.ts';
import type { Styled } from './outline.ts';
import type { Refused } from './sections.ts';
import { namesGoal } from './urls.ts';

interface Findings {
  readonly found: readonly Found[];
  readonly refused: readonly Refused[];
}

const titled = /\b(?:okrs?|key results?)\b/i;
/** "KR1:" numbers a list; "O1-KR1" names a goal. */
const numbered = /^[^\p{L}\p{N}]*kr[ -]?\d{1,2}\b/iu;
const head = /^[^\p{L}\p{N}]*([\p{L}\p{N}._-]+)(?=\s*(.?))/u;

/** Begins with the name of a goal: "O1-KR1 …", "G7: …", and not "p95 below 200 ms". */
function isNamed({ text, urls }: Styled): boolean {
  const [, token = '', next = ''] = head.exec(text.replace(numbered, '')) ?? [];
  return urls.length > 0 || text.includes('://') || (namesGoal(token) && (token.includes('-') || !/[\p{L}\p{N}]/u.test(next)));
}

/**
 * Leaves out the key results that an issue sets rather than serves: its title speaks of OKRs, and it lists two or more by their
 * words, none by the name of a goal.
 */
export function withoutDefinitions<T extends Findings>(findings: T, title: string): T {
  if (findings.found.length === 0) return findings;
  const goals = findings.found.filter(({ kinds }) => kinds.includes('okr'));
  if (goals.length === 0 || !titled.test(title)) return findings;
  const entries = goals.flatMap(({ lines }) => lines.filter(({ text, heads }) => text !== '' && !heads));
  if (entries.length < 2 || entries.some(isNamed)) return findings;
  const refused = goals.map(({ label, at }) => ({ text: label, at, reason: 'the issue sets key results of its own' }));
  const found = findings.found.flatMap((one) => {
    const kinds = one.kinds.filter((kind) => kind !== 'okr');
    return kinds.length === one.kinds.length ? [one] : kinds.length > 0 ? [{ ...one, kinds }] : [];
  });
  return { ...findings, found, refused: [...findings.refused, ...refused] };
}
