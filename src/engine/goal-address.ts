import type { Goal } from '../model/goals.ts';
import { foldName } from './name-finder.ts';

/** An address, as far as it tells one page from another. */
interface Address {
  /** Host and path, and the route that some pages keep in the fragment. */
  readonly page: string;
  /** Those parts of the query that say which page is meant (`pageId=12`). */
  readonly identity: ReadonlyMap<string, string>;
  /** As written. They only tell goals apart that share a page. */
  readonly query: string;
  readonly fragment: string;
}

function withoutTrailingSlashes(path: string): string {
  let end = path.length;
  while (path[end - 1] === '/') end -= 1;
  return path.slice(0, end);
}

/** Escapes that change nothing are undone: `%7e`, `%C3%A9`. An escaped slash stays what it is. */
function unescaped(path: string): string {
  if (!path.includes('%')) return path;
  try {
    return decodeURIComponent(path.replace(/%2f/gi, '%252F')).normalize('NFC');
  } catch {
    return path.toLowerCase();
  }
}

/** `#/goals/12` and `#!goals/12`: the page itself tells these apart, as others do with the path. */
const route = /^#[/!]\/*[^/]/;
/** Names of the parts of a query that say which page is meant, and of those that look like it and only count visits. */
const identifies = /(?:^|[a-z_-])(?:id|key)$/i;
const countsVisits = /clid$|^utm_/i;

function addressOf(url: string): Address | null {
  const parsed = URL.parse(url);
  if (parsed === null) return null;
  const { host, pathname, hash, search, searchParams } = parsed;
  const inFragment = route.test(hash) ? unescaped(withoutTrailingSlashes(hash)) : '';
  const identity = new Map<string, string>();
  if (search !== '') {
    for (const [name, value] of searchParams)
      if (identifies.test(name) && !countsVisits.test(name)) identity.set(name.toLowerCase(), value);
  }
  return { page: `${host}${withoutTrailingSlashes(unescaped(pathname))}${inFragment}`, identity, query: search, fragment: hash };
}

/** The last part of an address, folded: its fragment, else the last step of its path; '' where it has neither. */
export function lastPartOf(url: string): string {
  const parsed = URL.parse(url);
  if (parsed === null) return '';
  const part = parsed.hash.length > 1 ? parsed.hash.slice(1) : withoutTrailingSlashes(parsed.pathname).replace(/^.*\//s, '');
  return foldName(unescaped(part));
}

const agree = (a: string, b: string) => (a !== '' && a === b ? 1 : 0);

/** How well an address fits a goal's on the same page, the higher the better; null when its query means another page. */
function closeness(listed: Address, wanted: Address): number | null {
  let same = listed.identity.size > 0;
  for (const [name, value] of listed.identity) {
    const given = wanted.identity.get(name);
    if (given !== undefined && given !== value) return null;
    if (given === undefined) same = false;
  }
  return (same ? 4 : 0) + agree(listed.query, wanted.query) + agree(listed.fragment, wanted.fragment);
}

const nothing: readonly Goal[] = [];

/**
 * Finds the goals that list an address. Scheme, case of the host, needless escapes, trailing slash, query and fragment do not matter,
 * but for what says which page is meant: a route in the fragment, an id in the query. Where goals share a page, the one listed with
 * the same query or fragment is meant.
 */
export function indexAddresses(goals: readonly Goal[]): (url: string) => readonly Goal[] {
  const byPage = new Map<string, { readonly goal: Goal; readonly address: Address }[]>();
  for (const goal of goals) {
    for (const url of goal.urls) {
      const address = addressOf(url);
      if (address === null) continue;
      const known = byPage.get(address.page);
      if (known === undefined) byPage.set(address.page, [{ goal, address }]);
      else known.push({ goal, address });
    }
  }
  return (url) => {
    const wanted = byPage.size === 0 ? null : addressOf(url);
    const listed = wanted === null ? undefined : byPage.get(wanted.page);
    if (wanted === null || listed === undefined) return nothing;
    let best = 0;
    const fits = listed.map(({ goal, address }) => {
      const how = closeness(address, wanted) ?? -1;
      best = Math.max(best, how);
      return { goal, how };
    });
    return [...new Set(fits.flatMap(({ goal, how }) => (how === best ? [goal] : [])))];
  };
}
