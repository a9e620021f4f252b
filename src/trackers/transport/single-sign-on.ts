const trusted = /(^|\.)(github\.com|ghe\.com)$/;

/**
 * What an `X-GitHub-SSO` header says of a refusal: where the token is authorised, null when single sign-on is asked for without a page that
 * belongs to the host of the answer or to GitHub; undefined when it is not about that.
 */
export function authorisationPage(header: string | null, answered: URL): string | null | undefined {
  if (header === null || !/^\s*required\b/i.test(header)) return undefined;
  const url = URL.parse(/\burl=([^\s;,]+)/i.exec(header)?.[1] ?? '');
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '') return null;
  const isKnown = trusted.test(url.hostname) || url.hostname === answered.hostname.replace(/^api\./, '');
  return isKnown ? url.href : null;
}

/** The ids of the organisations whose records an answer leaves out for want of single sign-on; null when it leaves out none. */
export function withheldBy(header: string | null | undefined): readonly string[] | null {
  if (!header || !/^\s*partial-results\b/i.test(header)) return null;
  const ids = /\borganizations=([^;]*)/i.exec(header)?.[1] ?? '';
  return ids.split(',').flatMap((id) => (/^[\w.-]{1,40}$/.test(id.trim()) ? id.trim() : []));
}
