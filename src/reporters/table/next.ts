import type { Audit } from '../../model/audit.ts';
import { nextSteps } from '../next-steps.ts';
import { commandLines, heading, type Lines, type Page, paragraph } from './page.ts';

/** What to do now. */
export function* nextLines(audit: Audit, page: Page): Lines {
  const steps = nextSteps(audit, page);
  if (steps.length === 0) return;
  yield* heading(page, 'What to do next');
  for (const [i, { say, type }] of steps.entries()) {
    yield* paragraph(page, say, { first: `${i + 1}. ` });
    if (type === null) continue;
    yield* type.startsWith('throughline ')
      ? commandLines(page, type, '   ')
      : paragraph(page, type, { first: '   ', paint: page.ink.copy });
  }
}
