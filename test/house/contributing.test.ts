import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const diffs = [...readFileSync('CONTRIBUTING.md', 'utf8').matchAll(/^```diff\n(.*?)^```$/gms)].map((match) => match[1] ?? '');
const filesOf = (diff: string) => [...diff.matchAll(/^\+\+\+ b\/(.*)$/gm)].map((match) => match[1] ?? '');
const modules = resolve('node_modules');

describe('the recipes of CONTRIBUTING.md', () => {
  let copy: string;
  const run = (program: string, ...args: string[]) => {
    try {
      return execFileSync(program, args, {
        cwd: copy,
        encoding: 'utf8',
        stdio: 'pipe',
        env: { ...process.env, PATH: `${modules}/.bin:${process.env.PATH}`, THROUGHLINE_TEST_REPORT: '' },
      });
    } catch (error) {
      const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
      throw new Error(`${program} ${args.join(' ')} failed:\n${stdout}\n${stderr}`);
    }
  };

  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'recipes-'));
    const parts = [
      'src',
      'test',
      'config',
      'bin',
      'package.json',
      'tsconfig.json',
      'biome.json',
      'vitest.config.ts',
      'rolldown.config.ts',
      'README.md',
      'CONTRIBUTING.md',
    ];
    for (const part of parts) cpSync(part, join(copy, part), { recursive: true });
    symlinkSync(modules, join(copy, 'node_modules'));
    run('git', 'init', '-q');
    for (const [i, diff] of diffs.entries()) {
      writeFileSync(join(copy, `${i}.diff`), diff);
      run('git', 'apply', `${i}.diff`);
    }
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  test.each([
    ['a rule', 'src/rules'],
    ['a tracker', 'src/trackers'],
    ['a reporter', 'src/reporters'],
  ])('%s is a file, its test and the registry', (_what, folder) => {
    const diff = diffs.find((one) => filesOf(one).some((file) => file.startsWith(`${folder}/`)));
    const [own, ...rest] = filesOf(diff ?? '').filter((file) => file !== `${folder}/index.ts`);
    expect(filesOf(diff ?? '')).toHaveLength(3);
    expect([own, ...rest].filter((file) => file?.startsWith('test/'))).toHaveLength(1);
  });

  test('they compile, pass their tests, and keep the house in order once the generated files are made anew', () => {
    run('tsc');
    run('biome', 'check', ...diffs.flatMap(filesOf));
    const house = ['test/house/generated.test.ts', 'test/config'];
    run('vitest', 'run', ...house, '-u');
    run(
      'vitest',
      'run',
      ...diffs.flatMap(filesOf).filter((file) => file.startsWith('test/')),
      'test/house/registries.test.ts',
      'test/house/imports.test.ts',
      ...house,
    );
  }, 180_000);
});
