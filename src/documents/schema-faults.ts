import { stringify } from 'yaml';
import { z } from 'zod';
import { nearest } from './nearest.ts';
import {
  expectedAt,
  knownKeys,
  levelOf,
  levelsAlong,
  namesOf,
  optionFor,
  optionsOf,
  type Path,
  type SchemaLevel,
  step,
} from './schema-walk.ts';
import { describe, either, kindOf, quote } from './words.ts';

/** Something in a value that its schema does not allow. */
export interface SchemaFault {
  readonly path: Path;
  /** What the fault is about: the key itself, the value, or something that is not there (then `path` is where it should be). */
  readonly about: 'key' | 'value' | 'absence';
  readonly message: string;
  readonly example: string | null;
}

/** Stands in for zod's own wording; a message that differs was written by the author of the schema. */
const unworded = '\0';

const sizes: Readonly<Record<string, string>> = { string: 'characters', array: 'entries', set: 'entries' };

const formats: Readonly<Record<string, string>> = {
  url: 'an address such as https://acme.example',
  date: 'a date such as 2026-12-31',
  datetime: 'a time such as 2026-12-31T09:00:00Z',
};

/** How a message calls the place: `"share"`, `entry 2 of "labels"`, `the file`. */
function subject(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return 'the file';
  if (typeof last === 'string') return quote(last);
  return path.length === 1 ? `entry ${Number(last) + 1}` : `entry ${Number(last) + 1} of ${subject(path.slice(0, -1))}`;
}

/** An example as a line that can be copied: `share: 40`. */
function line(key: PropertyKey | undefined, example: unknown): string {
  const text = stringify(example, { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: false }).trim();
  if (key === undefined) return text;
  return typeof key === 'string' ? `${key}: ${text}` : `- ${text}`;
}

/** Something simple that fits where a schema brings no example; undefined when nothing simple does. */
function simplest(schema: z.ZodType): unknown {
  const { schema: at } = levelOf(schema);
  if (at instanceof z.ZodUnion)
    return optionsOf(at)
      .map(simplest)
      .find((value) => value !== undefined);
  const element = at instanceof z.ZodArray ? simplest(at.element as z.ZodType) : undefined;
  const tries = [namesOf(at)[0], 'text', 'https://acme.example', '2026-12-31', 1, true, element === undefined ? undefined : [element]];
  return tries.find((value) => value !== undefined && schema.safeParse(value).success);
}

/** The example of the place itself or, as `reach` allows, of what holds it. */
function exampleAlong(root: z.ZodType, value: unknown, path: Path, reach: 0 | 1 = 1): string | null {
  const levels = levelsAlong(root, value, path);
  const own = levels[path.length];
  if (own !== undefined && own.example === undefined) {
    const made = simplest(own.schema);
    if (made !== undefined) return line(path.at(-1), made);
  }
  const depth = levels.findLastIndex((level) => level.example !== undefined);
  return depth === -1 || depth < path.length - reach ? null : line(path[depth - 1], levels[depth]?.example);
}

const valueAt = (root: unknown, path: Path): unknown => path.reduce<unknown>(step, root);

const isPresent = (root: unknown, path: Path): boolean =>
  path.length === 0 || Object.hasOwn(Object(valueAt(root, path.slice(0, -1))), path.at(-1) as PropertyKey);

const meant = (name: unknown, known: readonly string[]): string => {
  const near = typeof name === 'string' ? nearest(name, known) : null;
  return near === null ? '' : `; did you mean ${quote(near)}?`;
};

/** Turns what zod says about `value` into plain words, a place and an example. */
class Explainer {
  readonly #root: z.ZodType;
  readonly #value: unknown;

  constructor(root: z.ZodType, value: unknown) {
    this.#root = root;
    this.#value = value;
  }

  explain(issue: z.core.$ZodIssue, base: Path): readonly SchemaFault[] {
    const path = [...base, ...issue.path];
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => this.#unknownKey(path, key));
    const present = isPresent(this.#value, path);
    if (issue.message !== unworded) {
      const message = path.length === 0 ? issue.message : `${subject(path)}: ${issue.message}`;
      const example = exampleAlong(this.#root, this.#value, path, 0);
      return [{ path, about: present ? 'value' : 'absence', message, example }];
    }
    if (!present && !(issue.code === 'invalid_union' && issue.discriminator !== undefined)) return [this.#missing(path)];
    if (issue.code === 'invalid_union') return this.#union(issue, path);
    if (issue.code === 'invalid_key') return [{ ...this.#wrong(path, `${subject(path)} cannot be a name here`), about: 'key' }];
    return [this.#wrong(path, this.#say(issue, path))];
  }

  #level(path: Path): SchemaLevel | null {
    const levels = levelsAlong(this.#root, this.#value, path);
    return levels.length === path.length + 1 ? (levels.at(-1) ?? null) : null;
  }

  #wrong(path: Path, message: string): SchemaFault {
    return { path, about: 'value', message, example: exampleAlong(this.#root, this.#value, path) };
  }

  #missing(path: Path): SchemaFault {
    const level = this.#level(path);
    const expected =
      level === null
        ? ''
        : level.expected === null && level.description !== null
          ? `: ${level.description}`
          : `; it is ${expectedAt(level)}`;
    return {
      path,
      about: 'absence',
      message: `${subject(path)} is missing${expected}`,
      example: exampleAlong(this.#root, this.#value, path),
    };
  }

  #unknownKey(path: Path, key: string): SchemaFault {
    const level = this.#level(path);
    const known = level === null ? [] : knownKeys(level, valueAt(this.#value, path));
    const near = nearest(key, known);
    const where = near === null ? path : [...path, near];
    const after = near !== null ? `; did you mean ${quote(near)}?` : known.length > 0 ? `; known here: ${known.join(', ')}` : '';
    return {
      path: [...path, key],
      about: 'key',
      message: `unknown key ${quote(key)}${after}`,
      example: exampleAlong(this.#root, this.#value, where, near === null ? 0 : 1),
    };
  }

  #union(issue: z.core.$ZodIssueInvalidUnion, path: Path): readonly SchemaFault[] {
    const value = valueAt(this.#value, path);
    if (issue.discriminator !== undefined) {
      const union = this.#level(path.slice(0, -1))?.schema;
      const known =
        union instanceof z.ZodUnion ? optionsOf(union).flatMap((option) => discriminators(option, issue.discriminator ?? '')) : [];
      if (!isPresent(this.#value, path)) {
        return [{ ...this.#wrong(path, `${subject(path)} is missing; it is one of ${either(known)}`), about: 'absence' }];
      }
      return [this.#wrong(path, `${subject(path)} must be one of ${either(known)}, not ${describe(value)}${meant(value, known)}`)];
    }
    const level = this.#level(path);
    const index = level?.schema instanceof z.ZodUnion ? optionFor(level.schema, value) : null;
    const chosen = index === null ? undefined : issue.errors[index];
    if (chosen !== undefined) return chosen.flatMap((below) => this.explain(below, path));
    return [this.#wrong(path, this.#must(path))];
  }

  /** `"share" must be a number, not "forty"`. */
  #must(path: Path): string {
    const value = valueAt(this.#value, path);
    const level = this.#level(path);
    const expected = level === null ? 'something else' : expectedAt(level);
    if (kindOf(value) === 'nothing') return `${subject(path)} is empty; it must be ${expected}`;
    const asText = expected === 'text' && (kindOf(value) === 'number' || kindOf(value) === 'truth');
    const names = level === null ? [] : namesOf(level.schema);
    const hint = asText ? `; put it in quotation marks: "${value}"` : meant(value, names);
    return `${subject(path)} must be ${expected}, not ${describe(value)}${hint}`;
  }

  #say(issue: z.core.$ZodIssue, path: Path): string {
    const level = this.#level(path);
    if (level !== null && level.expected !== null) return this.#must(path);
    if (issue.code === 'invalid_format') {
      return `${subject(path)} must be ${formats[issue.format] ?? `text of the form ${issue.pattern}`}, not ${describe(valueAt(this.#value, path))}`;
    }
    if (issue.code !== 'too_big' && issue.code !== 'too_small') return this.#must(path);
    const unit = sizes[issue.origin];
    if (unit !== undefined && issue.code === 'too_small' && issue.minimum === 1) return `${subject(path)} must not be empty`;
    const most = issue.inclusive === false ? 'below' : 'at most';
    const least = issue.inclusive === false ? 'above' : 'at least';
    const side = issue.code === 'too_small' ? `${least} ${issue.minimum}` : `${most} ${issue.maximum}`;
    const has = unit === undefined ? `, not ${describe(valueAt(this.#value, path))}` : '';
    return `${subject(path)} must ${unit === undefined ? 'be' : 'have'} ${side}${unit === undefined ? '' : ` ${unit}`}${has}`;
  }
}

const discriminators = (option: z.ZodType, key: string): readonly string[] => {
  const schema = levelOf(option).schema;
  const field = schema instanceof z.ZodObject ? (schema.shape as Record<string, z.ZodType>)[key] : undefined;
  return field === undefined ? [] : namesOf(levelOf(field).schema);
};

/** The value in the form of the schema, or everything that is wrong with it. */
export function checkValue<S extends z.ZodType>(
  schema: S,
  value: unknown,
): { readonly value: z.output<S>; readonly faults: null } | { readonly faults: readonly SchemaFault[] } {
  const result = schema.safeParse(value, { error: () => unworded });
  if (result.success) return { value: result.data, faults: null };
  const explainer = new Explainer(schema, value);
  return { faults: result.error.issues.flatMap((issue) => explainer.explain(issue, [])) };
}
