import { csv } from './csv.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import { ndjson } from './ndjson.ts';
import { table } from './table.ts';

/** Every format that `--format` takes; the first is the default. */
export const reporters = [table, json, ndjson, csv, markdown] as const;
