/** What the address of an issue's page says of it. */
export interface AddressedIssue {
  /** `acme/shop` where numbers count within a project; null where the key stands alone. */
  readonly project: string | null;
  /** The number within the project, or the whole key. */
  readonly key: string;
}

const patterns: readonly RegExp[] = [
  // GitHub, GitLab, Gitea, Forgejo: numbers count within a repository.
  /^\/(?<project>[^/]+(?:\/[^/]+)+?)(?:\/-)?\/(?:issues|work_items|boards\/\d+\/issues)\/(?<key>\d+)\/?$/,
  // Jira, YouTrack, Linear, Backlog: the key is whole.
  /\/(?:browse|issue|view|issues)\/(?<key>[A-Za-z][A-Za-z0-9_]*-\d+)(?:\/|$)/,
  // Azure DevOps, Redmine, Shortcut, Pivotal: one count for all.
  /\/(?:_workitems\/edit|issues|story|story\/show|stories)\/(?<key>\d+)(?:\/|$)/,
  // Trello, ClickUp.
  /\/(?:c|t)\/(?<key>[A-Za-z0-9]{6,12})(?:\/|$)/,
];

/** The project and key in the address of an issue's page; null where it is none that is known. */
export function projectAndNumber(address: string): AddressedIssue | null {
  const page = URL.parse(address.trim());
  if (page === null || !/^https?:$/.test(page.protocol)) return null;
  for (const pattern of patterns) {
    const found = pattern.exec(decoded(page.pathname))?.groups;
    if (found?.key !== undefined) return { project: found.project ?? null, key: found.key };
  }
  const bug = page.pathname.endsWith('/show_bug.cgi') ? page.searchParams.get('id') : null;
  return bug === null || !/^\d+$/.test(bug) ? null : { project: null, key: bug };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
