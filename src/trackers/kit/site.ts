import { z } from 'zod';

/** `site` in a source's config: where people see what the source reads through another address. It is shown and never asked. */
export const siteSchema = z.url({ protocol: /^https?$/ }).meta({
  description: 'Address that people open, where it is not the one that is asked (a gateway, a proxy): links in reports lead there',
  expected: 'the address that people open',
  example: 'https://acme.atlassian.net',
});

/** The address without query, fragment and trailing slash, for a path to follow. */
export function trimmedSite(site: string): string {
  const url = new URL(site);
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}
