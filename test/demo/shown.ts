import { Writable } from 'node:stream';
import { demoNow, showDemo } from './show.ts';

/** The demo shown in this process, with its history and its page in `out`, as a terminal of 80 columns gets it. */
export async function demoShown(out: string): Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }> {
  const texts = { stdout: '', stderr: '' };
  const stream = (name: keyof typeof texts) =>
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        texts[name] += chunk.toString();
        done();
      },
    });
  const code = await showDemo(
    { folder: 'config/demo', out, shown: { config: 'config/demo/throughline.yml', page: 'weekly.html' } },
    {
      argv: [],
      env: { THROUGHLINE_SPRINT: 'nobody asked for this' },
      stdin: (async function* () {})(),
      stdout: stream('stdout'),
      stderr: stream('stderr'),
      cwd: process.cwd(),
      version: '0.0.0-test',
      now: () => new Date(demoNow),
      sleep: async () => {},
      random: () => 0,
      signal: new AbortController().signal,
    },
  );
  return { code, ...texts };
}
