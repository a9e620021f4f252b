/** Most lists of most issues are empty. These are all one, frozen: a hundred thousand issues would have a million of them. */
export const none: never[] = [];
Object.freeze(none);

/** The list, or the one empty list. */
export const listOf = <T>(items: T[]): T[] => (items.length === 0 ? none : items);
