import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { type Io, run } from '../../src/cli.ts';
import { widthOf } from '../../src/commands/io.ts';
import type { WeeklyReport } from '../../src/model/weekly.ts';
import { wrap } from '../../src/reporters/table/text.ts';
import { runs } from '../../src/reporters/weekly/chat/plain.ts';
import { rememberPast } from './remember-past.ts';

/** The morning on which the demo's exports were made. */
export const demoNow = '2026-11-20T09:00:00Z';

export interface Demo {
  /** The demo's workspace. */
  readonly folder: string;
  /** Where the history and the page go; a folder that can be written to. */
  readonly out: string;
  /** The config and the page as somebody would type them where the tool is started. */
  readonly shown: { readonly config: string; readonly page: string };
}

/** What a run of the tool writes to its standard output, and its exit code. */
async function outputOf(argv: readonly string[], io: Io): Promise<{ readonly code: number; readonly text: string }> {
  const chunks: Buffer[] = [];
  const stdout = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  const code = await run({ ...io, argv, stdout });
  return { code, text: Buffer.concat(chunks).toString() };
}

/** What the page says first, as plain text. */
function headline(page: string): readonly string[] {
  const { sections } = JSON.parse(page) as WeeklyReport;
  return (sections.find(({ id }) => id === 'headline')?.sentences ?? []).map((sentence) =>
    runs(sentence)
      .map(({ text }) => text)
      .join(''),
  );
}

const onlyOurs = (env: Io['env'], history: string): Io['env'] => ({
  ...Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('THROUGHLINE_'))),
  THROUGHLINE_HISTORY: history,
});

/**
 * Shows the demo: remembers the twelve weeks before as they would have been audited then, audits it, and makes the weekly page of all
 * that. Gives the exit code. Shown twice, it remembers nothing twice.
 */
export async function showDemo({ folder, out, shown }: Demo, { env, ...rest }: Io): Promise<number> {
  const io: Io = { ...rest, env: onlyOurs(env, join(out, 'history.db')), now: () => new Date(demoNow) };
  const config = ['--config', shown.config, '--now', demoNow];
  const remembered = await rememberPast(folder, io);
  if (remembered !== 0) return remembered;
  const audited = await run({ ...io, argv: ['audit', ...config] });
  if (audited !== 0) return audited;
  const { code, text } = await outputOf(['report', ...config, '--format', `html=${join(out, 'weekly.html')}`, '--format', 'json'], io);
  if (code !== 0) return code;
  const width = Math.min(widthOf(io.stdout, io.env), 100);
  const tries = ['explain CHK-12', 'drift 7d', 'triage --limit 3'].map(
    (command) => `  npm start --silent -- ${command} --config ${shown.config} --now ${demoNow}`,
  );
  io.stdout.write(
    [
      '',
      'The weekly business sync, with the twelve weeks before',
      ...headline(text).flatMap((sentence) => wrap(sentence, width)),
      '',
      'Try it on the demo',
      ...tries,
      '',
      `The page for the weekly meeting: ${shown.page}`,
      '',
    ].join('\n'),
  );
  return 0;
}

/** The version of this checkout. */
export const versionOf = (root: string): string =>
  (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version;
