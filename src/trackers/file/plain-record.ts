import type { GenericRecord } from './generic.ts';

const texts = [
  'url',
  'type',
  'status',
  'milestone',
  'sprint',
  'project',
  'team',
  'author',
  'assignee',
  'createdAt',
  'updatedAt',
  'closedAt',
] as const;
const textsOrNumbers = ['parent', 'estimate', 'priority'] as const;
const names = ['labels', 'components'] as const;

const isText = (value: unknown): boolean => typeof value === 'string' || value === null || value === undefined;
const isTextOrNumber = (value: unknown): boolean => isText(value) || Number.isFinite(value);
const isNames = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.every((name) => typeof name === 'string'));

/**
 * Whether a record is surely one that the schema accepts as it stands: texts, numbers and lists of names alone. Most are,
 * and to see that takes a fraction of the time of checking every rule; any other record is for the schema to judge.
 */
export function isPlainRecord(record: Readonly<Record<string, unknown>>): record is GenericRecord {
  return (
    typeof record.key === 'string' &&
    record.key !== '' &&
    typeof record.title === 'string' &&
    isText(record.body) &&
    record.bodyFormat === undefined &&
    record.fields === undefined &&
    texts.every((name) => isText(record[name])) &&
    textsOrNumbers.every((name) => isTextOrNumber(record[name])) &&
    names.every((name) => isNames(record[name]))
  );
}
