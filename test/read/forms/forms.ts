import { containers } from './containers.ts';
import { extents } from './extents.ts';
import type { Form } from './form.ts';
import { headings } from './headings.ts';
import { hints } from './hints.ts';
import { labels } from './labels.ts';
import { languages } from './languages.ts';
import { noLabels } from './no-labels.ts';
import { tables } from './tables.ts';
import { texts } from './texts.ts';
import { unfilled } from './unfilled.ts';

/** Every form of the table. */
export const forms: readonly Form[] = [
  ...[labels, headings, extents, tables, containers, texts, unfilled, hints, noLabels, languages].flat(),
];
