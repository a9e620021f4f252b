import type { z } from 'zod';
import { rules } from '../rules/index.ts';
import { trackers } from '../trackers/index.ts';

/** A rule as the registry holds it. */
export type Rule = (typeof rules)[number];

/** What the config needs to know of the trackers and rules there are. */
export interface Registries {
  readonly trackers: readonly { readonly id: string; readonly config: z.ZodObject; name(config: never): string }[];
  readonly rules: readonly Rule[];
}

/** All of them. The one place in the config where the registries are imported. */
export const registries: Registries = { trackers, rules };
