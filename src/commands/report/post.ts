import { AppError, appError } from '../../errors.ts';
import { statusOf } from '../../trackers/transport/failure.ts';
import { createRedactor } from '../../trackers/transport/redact.ts';
import { createTransport } from '../../trackers/transport/transport.ts';
import type { Io } from '../io.ts';

interface Webhook {
  /** "Slack". */
  readonly title: string;
  readonly variable: string;
  readonly address: URL;
}

/** The address, and every part of it that is no mere word of the path. */
const secretsOf = ({ href, pathname, search, searchParams }: URL): readonly string[] => [
  href,
  `${pathname}${search}`,
  ...[pathname, search].filter((part) => part.length > 1),
  ...[...pathname.split('/'), ...searchParams.values()].filter((part) => part.length >= 8),
];

/**
 * Posts JSON to a webhook, once: what may have arrived is not sent again, only what was turned away for now (429). Gives null when it
 * was taken, else `send-failed`, whose message does not hold the address.
 */
export async function post(payload: string, webhook: Webhook, maxWait: number, io: Io): Promise<AppError | null> {
  const { title, variable, address } = webhook;
  const secrets = secretsOf(address);
  const { signal, sleep, now, random } = io;
  const deps = io.fetch === undefined ? {} : { fetch: io.fetch };
  const { connect } = createTransport({ signal, sleep, now, random, maxWait, attempts: 1, ...deps });
  const connection = { source: title, baseUrl: `${address.origin}${address.pathname}`, headers: {}, variables: [variable], secrets };
  const headers = { 'content-type': 'application/json; charset=utf-8' };
  try {
    const { url } = await connect(connection)(address.href, { method: 'POST', headers, body: payload });
    if (url === address.href) return null;
    return appError('send-failed', { title, detail: 'the webhook leads on to another address', hint: renew(variable) });
  } catch (error) {
    if (io.signal.aborted || !(error instanceof AppError)) throw error;
    return appError('send-failed', { title, ...explained(error, variable, createRedactor(secrets)) });
  }
}

const renew = (variable: string) => `Make a new webhook and put its address into ${variable}.`;

/** Whether nothing can have been sent: no connection came about. */
const isUnreached = ({ cause }: AppError): boolean =>
  cause instanceof Error && /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ERR_TLS|UNABLE_TO)|CERT/.test(String(Reflect.get(cause, 'code') ?? ''));

/** What went wrong, and what to do about it. */
function explained(
  error: AppError,
  variable: string,
  redact: (text: string) => string,
): { readonly detail: string; readonly hint: string } {
  const status = statusOf(error);
  if (error.code === 'host-foreign') return { detail: 'the webhook leads on to another address', hint: renew(variable) };
  if (status === 401 || status === 403 || status === 404 || status === 410) {
    return { detail: `the webhook was refused (HTTP ${status}): it is gone, revoked, or turned off`, hint: renew(variable) };
  }
  const detail = redact(error.message).replace(/^\w+: /, '');
  if (error.code === 'rate-limited')
    return { detail, hint: 'It was not posted. Run again after that time, or allow more with --max-wait 30m.' };
  if (status !== null && status < 500) return { detail, hint: 'It was not posted. Look with --format at what would be sent.' };
  if (isUnreached(error)) return { detail, hint: `It was not posted. Check the address in ${variable}, and the network.` };
  return { detail, hint: 'It may have arrived all the same, so it was not sent twice: look there before you send it again.' };
}
