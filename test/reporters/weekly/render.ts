import type { Audit } from '../../../src/model/audit.ts';
import type { WeeklyReport } from '../../../src/model/weekly.ts';
import type { WeeklyReporter } from '../../../src/reporters/weekly/weekly-reporter.ts';
import { complete } from '../audits.ts';

/** Everything that a reporter of the weekly page says, as one text. */
export const renderWeekly = async (reporter: WeeklyReporter, report: WeeklyReport, audit: Audit = complete()): Promise<string> =>
  [...(await reporter.render({ report, audit, triage: null }, { color: false, width: 80, limit: null, again: '' }))]
    .map((piece) => (typeof piece === 'string' ? piece : Buffer.from(piece).toString()))
    .join('');
