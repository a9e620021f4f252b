import { nearest } from '../documents/nearest.ts';
import { appError, type ExitCode } from '../errors.ts';
import type { Io } from './io.ts';
import { writeTo } from './output.ts';
import { schemas } from './schemas.ts';

/** `throughline schema [config|goals|decisions|audit|explain]`: the JSON Schema that editors and scripts check against. */
export async function schemaCommand(name: string, io: Io): Promise<ExitCode> {
  const known = Object.keys(schemas);
  const make = Object.entries(schemas).find(([id]) => id === name)?.[1];
  if (make === undefined) throw appError('name-unknown', { what: 'schema', name, nearest: nearest(name, known), known });
  await writeTo(io.stdout, [`${JSON.stringify(make(), null, 2)}\n`]);
  return 0;
}
