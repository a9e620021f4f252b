import type { Lines, Page } from '../../reporters/table/page.ts';
import type { ExplainedIssue, Explanation } from './explanation.ts';
import { countingLines, ruleLines } from './screen-counting.ts';
import { say } from './screen-parts.ts';
import { stepsLines } from './screen-steps.ts';
import { goalLinkLines, statementLines } from './screen-texts.ts';

const named = (raw: string | null, normal: string) => (raw === null || raw.toLowerCase() === normal ? normal : `${raw} (${normal})`);

function* headLines(page: Page, { key, title, type, rawType, status, rawStatus, source, url, verdict }: ExplainedIssue): Lines {
  const { strong, faint, good, bad, warn } = page.ink;
  yield* say(page, `${key}  ${title}`, { paint: strong, limit: 4 });
  yield* say(page, `${named(rawType, type)}, ${named(rawStatus, status)}; ${source}`, { paint: faint, limit: 3 });
  if (url !== null) yield* say(page, url, { paint: faint, limit: 3 });
  yield '';
  yield* say(page, `${verdict.says}.`, { paint: verdict.aligned === null ? warn : verdict.aligned ? good : bad });
}

const sections: readonly ((page: Page, explained: ExplainedIssue) => Lines)[] = [
  headLines,
  stepsLines,
  statementLines,
  goalLinkLines,
  countingLines,
  ruleLines,
];

/** An explanation for people, line by line: the verdict and what would change it, then all that it was made of. */
export function* screenOf({ issues }: Explanation, page: Page): Iterable<string> {
  for (const [i, explained] of issues.entries()) {
    if (i > 0) yield '\n';
    for (const part of sections) for (const line of part(page, explained)) yield `${line}\n`;
  }
}
