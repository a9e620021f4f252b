import type { z } from 'zod';
import { appError, type Fault } from '../errors.ts';
import { sortFaults } from './fault-list.ts';
import { checkValue } from './schema-faults.ts';
import type { Path } from './schema-walk.ts';
import { tooLong } from './text-file.ts';
import { parseYamlTree } from './yaml-tree.ts';

/** The most that is read of a YAML file, in bytes. */
export const yamlLimit = 256 * 1024;

/** A checked document that still knows where everything in it stands. */
export interface YamlDocument<T> {
  readonly value: T;
  /** What was left out of a document of another form. */
  readonly warnings: readonly Fault[];
  /** "goals.yml:12:7", for people: where the value at this path stands. */
  origin(path: Path): string;
  /** A fault at the value (or the key) at this path, for checks that a schema cannot make. */
  fault(path: Path, message: string, example?: string | null, about?: 'key' | 'value'): Fault;
}

/** A document put into another form: its value, where each part of it stood as it was written, and what was left out. */
export interface Reshaped {
  readonly value: unknown;
  pathOf(path: Path): Path;
  readonly warnings: readonly { readonly path: Path; readonly message: string; readonly example: string | null }[];
}

export interface YamlOptions<S extends z.ZodType> {
  /** What messages call the file. */
  readonly file: string;
  /**
   * What the document must look like. `.meta({ expected, example })` on any part gives the plain words ("a duration such as 21d")
   * and the value that messages show.
   */
  readonly schema: S;
  /** The value of a document that holds nothing but comments; without it that is a fault. */
  readonly empty?: unknown;
  /** Puts other forms of the document into that of the schema; null where it has that form. */
  readonly reshape?: (value: unknown) => Reshaped | null;
}

/**
 * Parses a YAML text and checks it against a schema. Throws AppError `document-invalid` with every fault of syntax and schema,
 * each with line, column, plain words and an example.
 */
export function readYaml<S extends z.ZodType>(text: string, { file, schema, empty, reshape }: YamlOptions<S>): YamlDocument<z.output<S>> {
  if (Buffer.byteLength(text) > yamlLimit) throw appError('document-invalid', { faults: [tooLong(file, yamlLimit)] });
  const tree = parseYamlTree(text.startsWith('\uFEFF') ? text.slice(1) : text, file);
  const shaped = tree.value === null ? null : (reshape?.(tree.value) ?? null);
  const placeOf = (path: Path, about: 'key' | 'value') => tree.offset(shaped === null ? path : shaped.pathOf(path), about);
  const fault = (path: Path, message: string, example: string | null = null, about: 'key' | 'value' = 'value'): Fault => ({
    file,
    ...tree.place(placeOf(path, about)),
    message,
    example,
  });
  if (tree.faults.length > 0 && tree.until === 0) throw appError('document-invalid', { faults: sortFaults(tree.faults) });

  const value = shaped === null ? (tree.value === null && empty !== undefined ? empty : tree.value) : shaped.value;
  const checked = checkValue(schema, value);
  const trusted = (checked.faults ?? []).filter(
    ({ path, about }) =>
      tree.until === Number.POSITIVE_INFINITY || (about !== 'absence' && placeOf(path, about === 'key' ? 'key' : 'value') < tree.until),
  );
  const placed = trusted.map(({ path, message, example, about }) =>
    value === null && path.length === 0
      ? { ...fault(path, 'the file is empty', example), line: 1, column: 1 }
      : fault(path, message, example, about === 'key' ? 'key' : 'value'),
  );
  const known = new Set(tree.faults.map(({ line, column }) => `${line}:${column}`));
  const faults = [...tree.faults, ...placed.filter(({ line, column }) => !known.has(`${line}:${column}`))];
  if (faults.length > 0 || checked.faults !== null) throw appError('document-invalid', { faults: sortFaults(faults) });
  return {
    value: checked.value,
    warnings: (shaped?.warnings ?? []).map(({ path, message, example }) => ({
      file,
      ...tree.place(tree.offset(path, 'value')),
      message,
      example,
    })),
    origin: (path) => {
      const { line, column } = tree.place(placeOf(path, 'value'));
      return `${file}:${line}:${column}`;
    },
    fault,
  };
}
