const mark = '\u0001';

/**
 * A text as every engine takes it: PostgreSQL refuses NUL, and half a surrogate pair is no UTF-8 anywhere. Such a text, and one that
 * begins with the mark itself, stands as its JSON behind the mark; any other as it is. `readText` gives back exactly what came in.
 */
export const storedText = (text: string): string =>
  text.startsWith(mark) || text.includes('\0') || !text.isWellFormed() ? mark + JSON.stringify(text) : text;

export const readText = (stored: string): string => (stored.startsWith(mark) ? (JSON.parse(stored.slice(1)) as string) : stored);

export const storedOrNull = (text: string | null): string | null => (text === null ? null : storedText(text));
export const readOrNull = (stored: string | null): string | null => (stored === null ? null : readText(stored));
