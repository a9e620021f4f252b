import type { LinkStatus } from '../model/linked-issue.ts';

/** The goals that links which hold name, each once, in the order of the links. */
export const heldGoals = (links: readonly { readonly goal: string | null; readonly status: LinkStatus }[]): readonly string[] => [
  ...new Set(links.flatMap(({ goal, status }) => (status === 'ok' && goal !== null ? [goal] : []))),
];
