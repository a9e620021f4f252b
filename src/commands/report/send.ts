import { nearest } from '../../documents/nearest.ts';
import { type AppError, appError } from '../../errors.ts';
import { slack } from '../../reporters/weekly/slack.ts';
import { teams } from '../../reporters/weekly/teams.ts';
import type { WeeklyInput, WeeklyReporter } from '../../reporters/weekly/weekly-reporter.ts';
import { isLoopback } from '../../trackers/transport/origin.ts';
import type { Io } from '../io.ts';
import { plainLines } from '../lines.ts';
import { post } from './post.ts';

interface Service {
  readonly reporter: WeeklyReporter;
  readonly title: string;
  /** Holds the address of the webhook, which is a secret: whoever knows it can post. */
  readonly variable: string;
  readonly example: string;
}

const services: Readonly<Record<'slack' | 'teams', Service>> = {
  slack: { reporter: slack, title: 'Slack', variable: 'SLACK_WEBHOOK_URL', example: 'https://hooks.slack.com/services/…' },
  teams: { reporter: teams, title: 'Teams', variable: 'TEAMS_WEBHOOK_URL', example: 'https://….logic.azure.com/workflows/…' },
};

/** A place that the page is posted to. */
export interface Recipient extends Service {
  readonly address: URL;
}

function recipient(name: string, env: Io['env']): Recipient {
  if (name !== 'slack' && name !== 'teams') {
    const known = Object.keys(services);
    throw appError('name-unknown', { what: 'service', name, nearest: nearest(name, known), known });
  }
  const { variable, example } = services[name];
  const refused = (message: string, hint: string) =>
    appError('usage-invalid', { message, hint, example: `export ${variable}='${example}'` });
  const value = env[variable]?.trim() ?? '';
  if (value === '') throw refused(`--send ${name} needs ${variable}`, 'Put the address of the webhook into the environment.');
  const address = URL.parse(value);
  if (address === null || address.hostname === '' || address.username !== '' || address.password !== '') {
    throw refused(`${variable} holds no address of a webhook`, `Put the whole address into it, as the settings of the webhook show it.`);
  }
  if (address.protocol !== 'https:' && !(address.protocol === 'http:' && isLoopback(address))) {
    throw refused(`the address in ${variable} is not https`, 'Only https is spoken; plain http on loopback alone.');
  }
  address.hash = '';
  return { ...services[name], address };
}

/** Whom `--send` names, each once, with the address from the environment. Throws `name-unknown` or `usage-invalid`; neither shows an address. */
export const readRecipients = (names: readonly string[] = [], env: Io['env']): readonly Recipient[] =>
  [...new Set(names)].map((name) => recipient(name, env));

const view = { color: false, width: 120, limit: null, again: '' };

/**
 * Posts the page to each of them, and says so on stderr. One that refuses keeps it from no other; the first refusal is thrown when all
 * were tried, as `send-failed`.
 */
export async function send(input: WeeklyInput, recipients: readonly Recipient[], maxWait: number, io: Io): Promise<void> {
  const failures: AppError[] = [];
  for (const { reporter, ...to } of recipients) {
    const payload = [...(await reporter.render(input, view))].join('');
    const failure = await post(payload, to, maxWait, io);
    if (failure === null) io.stderr.write(plainLines([`throughline: the page was sent to ${to.title}`]));
    else failures.push(failure);
  }
  for (const { message, hint } of failures.slice(1)) io.stderr.write(plainLines([`throughline: ${message}`, `  ${hint}`]));
  if (failures[0] !== undefined) throw failures[0];
}
