import { durationOf } from '../documents/duration.ts';
import { nearest } from '../documents/nearest.ts';
import { appError } from '../errors.ts';
import { type SliceName, sliceNames } from '../model/policy.ts';

/** What the command line and the environment may say instead of the file. Paths resolve from the working directory. */
export interface Overlay {
  readonly goals?: string;
  readonly mapping?: string;
  readonly slices?: readonly SliceName[];
  /** `current`, `next`, or the name of a sprint. */
  readonly sprint?: string;
  readonly aligned?: 'linked' | 'stated' | 'both';
  /** ISO date. */
  readonly adopted?: string;
  /** Milliseconds. */
  readonly window?: number;
  /** Milliseconds. */
  readonly lookback?: number;
}

type Env = Readonly<Record<string, string | undefined>>;

/** Reads `open,shipped`. Throws AppError `name-unknown`. */
export function sliceList(text: string): readonly SliceName[] {
  const names = text.split(',').map((name) => name.trim());
  return [...new Set(names)].map((name) => {
    const slice = sliceNames.find((known) => known === name);
    if (slice === undefined) throw appError('name-unknown', { what: 'slice', name, nearest: nearest(name, sliceNames), known: sliceNames });
    return slice;
  });
}

/** Reads `14d` into milliseconds. `option` is what the message names. Throws AppError `option-invalid`. */
export function durationOption(option: string, value: string): number {
  const milliseconds = durationOf(value);
  if (milliseconds === null) {
    throw appError('option-invalid', { option, value, expected: 'a duration such as 30s, 5m, 2h or 14d', example: `${option} 14d` });
  }
  return milliseconds;
}

/** Reads what `--sprint` takes: the two words in any case, any other text as a name. Throws AppError `option-invalid` when it is blank. */
export function sprintOption(value: string): string {
  const text = value.trim();
  if (text === '') {
    throw appError('option-invalid', {
      option: '--sprint',
      value,
      expected: 'current, next or the name of a sprint',
      example: '--sprint current',
    });
  }
  const word = text.toLowerCase();
  return word === 'current' || word === 'next' ? word : text;
}

/** The overlay that the environment holds: THROUGHLINE_GOALS, _MAPPING, _SLICE, _SPRINT. Empty variables count as unset. */
export function overlayOfEnv(env: Env): Overlay {
  const { THROUGHLINE_GOALS: goals, THROUGHLINE_MAPPING: mapping, THROUGHLINE_SLICE: slice, THROUGHLINE_SPRINT: sprint } = env;
  return {
    ...(goals ? { goals } : {}),
    ...(mapping ? { mapping } : {}),
    ...(slice ? { slices: sliceList(slice) } : {}),
    ...(sprint ? { sprint: sprintOption(sprint) } : {}),
  };
}
