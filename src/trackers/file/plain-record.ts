import type { GenericRecord } from './generic.ts';

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
    // Each by its name: to ask for a name that changes takes several times as long.
    isText(record.url) &&
    isText(record.type) &&
    isText(record.status) &&
    isText(record.resolution) &&
    isText(record.milestone) &&
    isText(record.sprint) &&
    isText(record.project) &&
    isText(record.team) &&
    isText(record.author) &&
    isText(record.assignee) &&
    isText(record.createdAt) &&
    isText(record.updatedAt) &&
    isText(record.closedAt) &&
    isTextOrNumber(record.parent) &&
    isTextOrNumber(record.estimate) &&
    isTextOrNumber(record.priority) &&
    isNames(record.labels) &&
    isNames(record.components)
  );
}
