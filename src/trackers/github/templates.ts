import { z } from 'zod';
import { AppError } from '../../errors.ts';
import type { IssueTemplate } from '../../model/template.ts';
import { templateLimit, templatesIn } from '../template-text.ts';
import type { TrackerDeps } from '../tracker.ts';
import { statusOf } from '../transport/failure.ts';
import { type Client, createClient } from './client.ts';
import type { GithubConfig } from './config.ts';
import { repositories } from './issues.ts';

const entrySchema = z.object({ name: z.string(), path: z.string(), type: z.string(), size: z.number() });
const listSchema = z.array(entrySchema);
const fileSchema = z.object({ encoding: z.literal('base64'), content: z.string() });
type Entry = z.output<typeof entrySchema>;

/** One request each; a source of many repositories must not spend on templates what its issues need. */
const mostRequests = 60;
const mostFiles = 20;
const readable = /\.(?:md|markdown|txt|ya?ml)$/i;
const none: ReadonlySet<number | null> = new Set([404]);
/** The owner's defaults may belong to a repository that the token was not made for. */
const noneOfOwner: ReadonlySet<number | null> = new Set([403, 404]);

/**
 * The issue templates of each repository of a source; where it has none, those of its owner's `.github` repository, as on GitHub.
 * What cannot be read as a template is noted; a request that fails otherwise than by 404 is thrown.
 */
export async function* templates(config: GithubConfig, deps: TrackerDeps): AsyncGenerator<IssueTemplate> {
  const client = counting(await createClient(config, deps));
  const owners = new Set<string>();
  for await (const repository of repositories(config, client, deps)) {
    if (client.asked() >= mostRequests) {
      deps.note(`issue templates are not asked for from ${repository} on; name them with \`templates:\``);
      return;
    }
    const own = await templateFiles(repository, client, none);
    const owner = repository.split('/')[0] ?? '';
    if (own.length > 0) yield* read(repository, own, client, deps);
    else if (!owners.has(owner)) {
      owners.add(owner);
      const defaults = `${owner}/.github`;
      yield* read(defaults, await templateFiles(defaults, client, noneOfOwner), client, deps);
    }
  }
}

function counting(client: Client): Client & { asked(): number } {
  let asked = 0;
  const counted =
    <A extends unknown[], R>(ask: (...args: A) => R) =>
    (...args: A): R => {
      asked += 1;
      return ask(...args);
    };
  return { ...client, get: counted(client.get), follow: counted(client.follow), asked: () => asked };
}

/** The template files below `.github` or, failing that, the root. GitHub does not mind the case of their names. */
async function templateFiles(repository: string, client: Client, absent: ReadonlySet<number | null>): Promise<readonly Entry[]> {
  for (const folder of ['.github', '']) {
    const entries = await listing(repository, folder, client, absent);
    const own = entries.find(({ name, type }) => type === 'dir' && /^issue_template$/i.test(name));
    const below = own === undefined ? [] : await listing(repository, own.path, client, absent);
    const files = [...entries.filter(({ name }) => /^issue_template\.[a-z]+$/i.test(name)), ...below];
    const found = files.filter(({ name, type }) => type === 'file' && readable.test(name) && !/^config\.ya?ml$/i.test(name));
    if (found.length > 0) return found.slice(0, mostFiles);
  }
  return [];
}

async function contents(repository: string, path: string, client: Client): Promise<unknown> {
  const [owner, repo] = repository.split('/');
  return (await client.get('/repos/{owner}/{repo}/contents/{path}', { owner, repo, path })).data;
}

async function listing(repository: string, folder: string, client: Client, absent: ReadonlySet<number | null>): Promise<readonly Entry[]> {
  try {
    return listSchema.safeParse(await contents(repository, folder, client)).data ?? [];
  } catch (error) {
    // A rate limit answers 403 too.
    const isAbsent = error instanceof AppError && error.code !== 'rate-limited' && absent.has(statusOf(error));
    if (isAbsent) return [];
    throw error;
  }
}

async function* read(repository: string, files: readonly Entry[], client: Client, deps: TrackerDeps): AsyncGenerator<IssueTemplate> {
  for (const { path, size } of files) {
    deps.signal.throwIfAborted();
    const name = `${repository}/${path}`;
    const text = size > templateLimit ? null : textOf(await contents(repository, path, client));
    if (text === null) {
      deps.note(`the issue template ${name} is not read: it is no text, or longer than ${templateLimit / 1024} KiB`);
      continue;
    }
    try {
      yield* templatesIn(name, text);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      deps.note(`the issue template ${name} is not read: ${error.message.replace(/\s+/g, ' ')}`);
    }
  }
}

/** The text of a file as the API gives it; null when it is none. */
function textOf(data: unknown): string | null {
  const file = fileSchema.safeParse(data).data;
  const bytes = file && Buffer.from(file.content, 'base64');
  if (!bytes || bytes.length > templateLimit) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
