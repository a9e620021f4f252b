import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { openHistory } from '../../src/history/open.ts';
import { deps } from './contract.ts';

interface Writer {
  readonly process: ChildProcess;
  /** All that it has told until now. */
  told(): string;
}

function write(
  at: string,
  first: number,
  count: number,
  issues: number,
  listen: (told: string, process: ChildProcess) => void = () => {},
): Writer {
  const script = fileURLToPath(new URL('writer.ts', import.meta.url));
  const child = spawn(process.execPath, [script, at, ...[first, count, issues].map(String)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let told = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    told += text;
    listen(told, child);
  });
  return { process: child, told: () => told };
}

const ended = async ({ process: child }: Writer): Promise<unknown> => (await once(child, 'close'))[0];
const storedBy = (told: string): readonly string[] => told.split('\n').filter((line) => /^\d{8}T/.test(line));

/** What holds when processes write at once, or die while they write. */
export function testProcesses(name: string, place: () => Promise<string>, kills: number): void {
  describe(`${name}: processes`, () => {
    test('six that write sixty snapshots each at once, on a place that none has opened before, lose nothing', async () => {
      const at = await place();
      const writers = Array.from({ length: 6 }, (_, n) => write(at, n * 1000, 60, 5));
      expect(await Promise.all(writers.map(ended))).toEqual([0, 0, 0, 0, 0, 0]);
      const history = await openHistory(at, 'default', deps());
      const heads = await history.heads();
      expect(heads.map(({ id }) => id).sort()).toEqual(writers.flatMap((writer) => storedBy(writer.told())).sort());
      expect(heads).toHaveLength(360);
      for (const { id } of heads) expect((await history.snapshot(id))?.issues).toHaveLength(5);
      await history.close();
    }, 120_000);

    test(`${kills} that are killed in the middle of a write leave no part of it, and lose nothing that was acknowledged`, async () => {
      const at = await place();
      const issues = 1000;
      const acknowledged: string[] = [];
      const cutOff = async (kill: number) => {
        // The first snapshot is let through; the second is cut off a little later each time.
        const writer = write(at, kill * 10, 2, issues, (told, child) => {
          const [, second] = told.split(/\n\S+\n/);
          if (second !== undefined && second.length > kill % 20) child.kill('SIGKILL');
        });
        await ended(writer);
        acknowledged.push(...storedBy(writer.told()));
      };
      for (let kill = 0; kill < kills; kill += 3) await Promise.all([kill, kill + 1, kill + 2].map(cutOff));
      expect(acknowledged.length).toBeGreaterThanOrEqual(kills);
      expect(acknowledged.length, 'none was killed in time').toBeLessThan(2 * kills);
      const history = await openHistory(at, 'default', deps());
      const heads = await history.heads();
      expect(heads.map(({ id }) => id)).toEqual(expect.arrayContaining(acknowledged));
      for (const { id } of heads) {
        const snapshot = await history.snapshot(id);
        expect([snapshot?.issues?.length, snapshot?.findings?.length]).toEqual([issues, issues]);
      }
      await history.close();
    }, 300_000);
  });
}
