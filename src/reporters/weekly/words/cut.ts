import { clip } from '../../figures.ts';

/** At most `limit` characters as people count them, and never much more as computers do: syllables can be piled without end. */
export const cut = (text: string, limit: number): string => {
  const shown = clip(text, limit);
  return shown.length > limit * 1.5 ? `${shown.slice(0, limit * 1.5).toWellFormed()}…` : shown;
};
