import { defineReporter } from './reporter.ts';
import { jsonText } from './sinks/json.ts';
import { findingsByIssue } from './worklist.ts';

/** One audited issue a line, with the rules it fails. */
export const ndjson = defineReporter({
  id: 'ndjson',
  title: 'one issue a line, for programs',
  *render(audit) {
    const findingsOf = findingsByIssue(audit.findings);
    for (const issue of audit.issues) yield `${jsonText({ ...issue, findings: findingsOf(issue).map(({ rule }) => rule) })}\n`;
  },
});
