export const weeks = 13;
/** Sprints begin at the very audit of every third week. */
export const weeksOfSprint = 3;

const hour = 3_600_000;
const begin = Date.parse('2026-10-05T09:00:00Z');

/** When the audit of a week (0 to 12) is made; milliseconds. */
export const timeOf = (week: number): number => begin + week * 168 * hour;
export const at = (week: number, hoursBefore = 0): string => new Date(timeOf(week) - hoursBefore * hour).toISOString();

/** The sprint that runs in a week, from 1 on, and the week in which it began. */
export const sprintOf = (week: number): number => Math.floor(week / weeksOfSprint) + 1;
export const sprintStart = (week: number): number => week - (week % weeksOfSprint);
