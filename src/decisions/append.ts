import { isSeq, parseDocument } from 'yaml';
import type { Decision } from '../model/decisions.ts';
import { parseDecisions } from './load.ts';

const heading = ` What was decided about work that serves no goal; \`throughline triage --decide\` adds to it.
 answer: link (to a goal), plan (for the next period) or drop`;

/**
 * The text of a file of decisions with one more at its end; its comments stay. `text` is null when there is no file yet.
 * Throws AppError `document-invalid` when what is there cannot be read.
 */
export function appendDecision(text: string | null, decision: Decision, name: string): string {
  if (text !== null) parseDecisions(text, name);
  const { issue, source, answer, goal, who, date, by, review, reason } = decision;
  const entry = Object.fromEntries(
    Object.entries({ issue, source, answer, goal, who, date, by, review, reason }).filter(([, value]) => value !== undefined),
  );
  const document = parseDocument((text ?? '').replace(/^\uFEFF/, ''));
  if (isSeq(document.contents)) {
    // In a flow list ("[]") every entry would stand on one line.
    if (document.contents.items.length === 0) document.contents.flow = false;
    document.contents.add(document.createNode(entry) as never);
  } else {
    const comment = [document.commentBefore, document.comment].filter((part) => part !== null && part !== undefined).join('\n');
    document.contents = document.createNode([entry]) as never;
    document.commentBefore = text === null ? heading : comment || null;
    document.comment = null;
  }
  return document.toString({ lineWidth: 0 });
}
