import { appError } from '../../errors.ts';

const loopback = /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Whether the address stays on this machine. */
export const isLoopback = (url: URL): boolean => loopback.test(url.hostname);

/**
 * The address of a tracker as config gives it, checked: https (plain http on loopback alone), no credentials, query or fragment in it.
 * Gives it back without a trailing slash. Throws `host-insecure` or `usage-invalid`.
 */
export function checkBaseUrl(source: string, baseUrl: string): string {
  const url = URL.parse(baseUrl);
  if (!url || url.hostname === '') {
    throw appError('usage-invalid', {
      message: `${source}: the address is not a URL`,
      hint: 'Give it whole, with https://.',
      example: 'https://issues.example.com',
    });
  }
  if (url.username !== '' || url.password !== '') {
    throw appError('usage-invalid', {
      message: `${source}: the address of ${url.host} holds credentials`,
      hint: 'Take them out of the address and put them into the environment.',
    });
  }
  const secure = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url));
  if (!secure) throw appError('host-insecure', { source, url: `${url.protocol}//${url.host}` });
  if (url.search !== '' || url.hash !== '') {
    throw appError('usage-invalid', {
      message: `${source}: the address of ${url.host} has a query or a fragment`,
      hint: 'Give the address of the server alone.',
      example: `${url.origin}${url.pathname}`,
    });
  }
  return trimSlashes(`${url.origin}${url.pathname}`);
}

/** Whether `url` has the origin of `base`, lies below its path and carries no credentials of its own. */
export function isWithin(base: URL, url: URL): boolean {
  const folder = trimSlashes(base.pathname);
  const below = url.pathname === folder || url.pathname.startsWith(`${folder}/`);
  return url.origin === base.origin && url.username === '' && url.password === '' && below;
}

function trimSlashes(text: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === '/') end--;
  return text.slice(0, end);
}
