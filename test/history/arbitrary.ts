import fc, { type Arbitrary } from 'fast-check';
import type { z } from 'zod';
import { type Snapshot, snapshotSchema } from '../../src/model/snapshot.ts';

const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    '',
    '\0',
    'a\0b',
    '\u0001"x"',
    '\ud800',
    "Robert'); drop table throughline_snapshot; --",
    '"',
    '\\u0000',
    '\u202e',
    '支払い',
    '$1 ?',
  ),
);

// Zero has no sign in JSON.
const numbers = fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0);

interface Definition {
  readonly type: string;
  readonly shape: Readonly<Record<string, z.ZodType>>;
  readonly innerType: z.ZodType;
  readonly element: z.ZodType;
  readonly keyType: z.ZodType;
  readonly valueType: z.ZodType;
  readonly items: readonly z.ZodType[];
  readonly entries: Readonly<Record<string, string>>;
  readonly values: readonly unknown[];
}

/** Values of a schema, made of the parts that the schema of a snapshot is made of; a new part makes it throw. */
export function valuesOf(schema: z.ZodType): Arbitrary<unknown> {
  const definition = schema.def as unknown as Definition;
  switch (definition.type) {
    case 'string':
      return texts;
    case 'number': {
      const { minValue, maxValue, isInt } = schema as unknown as { minValue: number | null; maxValue: number | null; isInt: boolean };
      if (isInt) return fc.integer({ min: 0, max: 1_000_000 });
      return minValue === 0 && maxValue === 1 ? fc.double({ min: 0, max: 1, noNaN: true }).map((number) => number + 0) : numbers;
    }
    case 'boolean':
      return fc.boolean();
    case 'literal':
      return fc.constantFrom(...definition.values);
    case 'enum':
      return fc.constantFrom(...Object.values(definition.entries));
    case 'nullable':
      return fc.option(valuesOf(definition.innerType), { nil: null });
    case 'array':
      return fc.array(valuesOf(definition.element), { maxLength: 4 });
    case 'tuple':
      return fc.tuple(...definition.items.map(valuesOf));
    case 'record':
      // Goals may not be called so: parsing loses the name.
      return fc.dictionary(
        (valuesOf(definition.keyType) as Arbitrary<string>).filter((key) => key !== '__proto__'),
        valuesOf(definition.valueType),
        {
          maxKeys: 3,
          noNullPrototype: true,
        },
      );
    case 'optional':
    case 'default':
      return valuesOf(definition.innerType);
    case 'object': {
      const parts = Object.entries(definition.shape);
      return fc.record(Object.fromEntries(parts.map(([name, part]) => [name, valuesOf(part)])), {
        requiredKeys: parts.filter(([, part]) => part.def.type !== 'optional').map(([name]) => name),
        noNullPrototype: true,
      });
    }
    default:
      throw new Error(`no values for a schema of type ${definition.type}`);
  }
}

const instants = fc
  .date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2030-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());

/** Any snapshot that its schema allows, hostile texts included. */
export const anySnapshot: Arbitrary<Snapshot> = fc
  .tuple(valuesOf(snapshotSchema), instants)
  .map(([snapshot, at]) => ({ ...(snapshot as Snapshot), at }));
