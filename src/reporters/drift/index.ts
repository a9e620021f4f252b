import { json } from './json.ts';
import { markdown } from './markdown.ts';
import { table } from './table.ts';

/** Every format that `drift --format` takes; the first is the default. */
export const driftReporters = [table, json, markdown] as const;
