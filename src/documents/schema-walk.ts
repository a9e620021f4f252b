import { z } from 'zod';
import { either, type Kind, kindOf } from './words.ts';

export type Path = readonly PropertyKey[];

/** One place in a schema: what may stand there, what it is called in plain words, and an example of it. */
export interface SchemaLevel {
  readonly schema: z.ZodType;
  /** From `.meta({ expected: 'a duration such as 21d' })`. */
  readonly expected: string | null;
  /** From `.describe()`: what it is for. */
  readonly description: string | null;
  /** From `.meta({ example: '21d' })`, or the default; undefined when there is none. */
  readonly example: unknown;
}

const inner = (schema: z.ZodType): z.ZodType | null => {
  const def = schema.def as { innerType?: z.ZodType; in?: z.ZodType; out?: z.ZodType };
  if (def.innerType) return def.innerType;
  if (schema instanceof z.ZodPipe) return (def.in instanceof z.ZodTransform ? def.out : def.in) ?? null;
  return null;
};

/** What stands behind `optional`, `default`, `transform` and their like, with what they say about it. */
export function levelOf(schema: z.ZodType): SchemaLevel {
  let expected: string | null = null;
  let description: string | null = null;
  let example: unknown;
  let at = schema;
  for (;;) {
    const meta = at.meta();
    if (typeof meta?.expected === 'string') expected ??= meta.expected;
    description ??= meta?.description ?? null;
    if (meta !== undefined && 'example' in meta) example ??= meta.example;
    if (at instanceof z.ZodDefault) example ??= at.def.defaultValue;
    const next = inner(at);
    if (next === null) return { schema: at, expected, description, example };
    at = next;
  }
}

const kindsOf: Readonly<Record<string, Kind>> = {
  string: 'text',
  enum: 'text',
  number: 'number',
  boolean: 'truth',
  array: 'list',
  tuple: 'list',
  object: 'keys',
  record: 'keys',
  null: 'nothing',
};

/** True when a value of this kind can be right here, whatever is in it. */
export function accepts(schema: z.ZodType, value: unknown): boolean {
  const at = levelOf(schema).schema;
  if (at instanceof z.ZodUnion) return optionsOf(at).some((option) => accepts(option, value));
  if (at instanceof z.ZodLiteral) return [...at.values].some((literal) => kindOf(literal) === kindOf(value));
  const kind = kindsOf[at.def.type];
  return kind === undefined || kind === kindOf(value);
}

export const optionsOf = (union: z.ZodUnion): readonly z.ZodType[] => union.options as readonly z.ZodType[];

/** The only option of a union that the value can have been meant for; null when none or several fit. */
export function optionFor(union: z.ZodUnion, value: unknown): number | null {
  const options = optionsOf(union);
  if (union instanceof z.ZodDiscriminatedUnion && kindOf(value) === 'keys') {
    const key = union.def.discriminator;
    const named = (value as Record<string, unknown>)[key];
    const index = options.findIndex((option) => {
      const literal = levelOf(option).schema;
      const field = literal instanceof z.ZodObject ? (literal.shape as Record<string, z.ZodType>)[key] : undefined;
      return field?.safeParse(named).success === true;
    });
    return index === -1 ? null : index;
  }
  const fitting = [...options.keys()].filter((index) => accepts(options[index] as z.ZodType, value));
  return fitting.length === 1 ? (fitting[0] as number) : null;
}

/** The value below one key or index; undefined when there is none. */
export function step(value: unknown, key: PropertyKey): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Record<PropertyKey, unknown>)[key];
}

function below(level: SchemaLevel, value: unknown, key: PropertyKey): z.ZodType | null {
  const { schema } = level;
  if (schema instanceof z.ZodUnion) {
    const index = optionFor(schema, value);
    const option = index === null ? undefined : optionsOf(schema)[index];
    return option === undefined ? null : below(levelOf(option), value, key);
  }
  if (schema instanceof z.ZodObject) {
    const shape = schema.shape as Record<PropertyKey, z.ZodType>;
    return Object.hasOwn(shape, key) ? (shape[key] ?? null) : null;
  }
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType;
  if (schema instanceof z.ZodTuple) return (schema.def.items[Number(key)] as z.ZodType | undefined) ?? null;
  if (schema instanceof z.ZodRecord) return schema.valueType as z.ZodType;
  return null;
}

/** The levels of the schema from the root down to `path`, as far as it knows the way. */
export function levelsAlong(root: z.ZodType, value: unknown, path: Path): readonly SchemaLevel[] {
  const levels = [levelOf(root)];
  let here = value;
  for (const key of path) {
    const next = below(levels.at(-1) as SchemaLevel, here, key);
    if (next === null) break;
    levels.push(levelOf(next));
    here = step(here, key);
  }
  return levels;
}

/** The keys that may stand in the object at this level; empty when any may. */
export function knownKeys(level: SchemaLevel, value: unknown): readonly string[] {
  const { schema } = level;
  if (schema instanceof z.ZodUnion) {
    const index = optionFor(schema, value);
    const option = index === null ? undefined : optionsOf(schema)[index];
    return option === undefined ? [] : knownKeys(levelOf(option), value);
  }
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  if (schema instanceof z.ZodRecord) return namesOf(levelOf(schema.keyType as z.ZodType).schema);
  return [];
}

/** The values of an enum, of literals or of a union of them, as text. */
export function namesOf(schema: z.ZodType): readonly string[] {
  if (schema instanceof z.ZodEnum) return schema.options.map(String);
  if (schema instanceof z.ZodLiteral) return [...schema.values].map(String);
  if (schema instanceof z.ZodUnion) return optionsOf(schema).flatMap((option) => namesOf(levelOf(option).schema));
  return [];
}

/** What may stand at this level, in plain words: "text", "a list", "one of open, shipped or new". */
export function expectedAt({ schema, expected }: SchemaLevel): string {
  if (expected !== null) return expected;
  const names = schema instanceof z.ZodUnion ? [] : namesOf(schema);
  if (names.length > 0) return names.length === 1 ? `${names[0]}` : `one of ${either(names)}`;
  if (schema instanceof z.ZodUnion) return either([...new Set(optionsOf(schema).map((option) => expectedAt(levelOf(option))))]);
  const kind = kindsOf[schema.def.type];
  if (schema.def.type === 'number') return 'format' in schema.def && schema.def.format === 'safeint' ? 'a whole number' : 'a number';
  const words: Readonly<Record<string, string>> = { text: 'text', truth: 'true or false', list: 'a list', keys: 'keys and values' };
  return words[kind ?? ''] ?? 'a value';
}
