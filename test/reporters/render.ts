import type { Audit } from '../../src/model/audit.ts';
import type { Reporter, View } from '../../src/reporters/reporter.ts';

/** Everything a reporter says, as one text. */
export const render = (reporter: Reporter, audit: Audit, view: Partial<View> = {}): string =>
  [...reporter.render(audit, { color: false, width: 80, limit: 10, again: '', ...view })]
    .map((piece) => (typeof piece === 'string' ? piece : Buffer.from(piece).toString()))
    .join('');
