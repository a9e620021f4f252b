import type { Metric } from '../../model/goals.ts';
import type { LintContext } from '../rule.ts';

/** What to add, as the goals are written: a line of YAML, or what to do in a sheet. */
export const toAdd = ({ form }: Pick<LintContext, 'form'>, yaml: string, sheet: string): string => (form === 'yaml' ? yaml : sheet);

/** A text as a value of YAML in flow style: quoted where it is not plain words. */
export const yamlText = (text: string): string =>
  /^\p{L}(?:[\p{L}\d ._-]*[\p{L}\d])?$/u.test(text) && !/^(?:true|false|null|yes|no|on|off)$/i.test(text) ? text : JSON.stringify(text);

/** Whole days from the beginning of an ISO date (a UTC day) to `now` (ISO 8601); negative when it lies ahead. */
export const daysSince = (date: string, now: string): number =>
  Math.floor((Date.parse(now) - Date.parse(`${date}T00:00:00Z`)) / 86_400_000);

/** The metric as goals.yml has it, once it is measured on the day of `now`. */
export const measuredAgain = ({ from, to, unit }: Metric, now: string): string =>
  `metric: {from: ${from}, to: ${to}, now: …,${unit === null ? '' : ` unit: ${yamlText(unit)},`} updated: ${now.slice(0, 10)}}`;
