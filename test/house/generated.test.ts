import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { schemas } from '../../src/commands/schemas.ts';
import { exitCodes } from '../../src/errors.ts';
import { reporters } from '../../src/reporters/index.ts';
import { weeklyReporters } from '../../src/reporters/weekly/index.ts';
import { rules } from '../../src/rules/index.ts';
import { trackers } from '../../src/trackers/index.ts';
import { openFolder } from '../cli/folder.ts';
import { runCli } from '../cli/run.ts';
import { demoShown } from '../demo/shown.ts';
import { writeState } from '../demo/state.ts';

const screenMark = '<!-- screen -->';
const explainMark = '<!-- explain -->';
const demo = ['--config', 'config/demo/throughline.yml', '--now', '2026-11-20T09:00:00Z', '--width', '80'];

/** The demo as a terminal of 80 columns shows it, as far as the two bars. */
async function demoScreen(): Promise<string> {
  const { code, stdout } = await runCli(['audit', ...demo]);
  expect(code).toBe(0);
  const bars = stdout.indexOf('\nplan ');
  expect(bars).toBeGreaterThan(0);
  return stdout.slice(0, stdout.indexOf('\n', bars + 1));
}

const lintMark = '<!-- goals lint -->';

/** What `goals lint` says of the demo's goals. */
async function lintScreen(): Promise<string> {
  const { code, stdout } = await runCli(['goals', 'lint', '--config', 'config/demo/throughline.yml', '--now', '2026-11-20T09:00:00Z']);
  expect(code).toBe(0);
  expect(stdout).toContain('key-result-stale');
  return stdout.trimEnd();
}

const triageMark = '<!-- triage -->';

/** The first two requests of the demo. */
async function triageScreen(): Promise<string> {
  const { code, stdout } = await runCli(['triage', ...demo, '--limit', '2']);
  expect(code).toBe(0);
  const more = stdout.indexOf('\n\n… and ');
  expect(more).toBeGreaterThan(0);
  return stdout.slice(0, more);
}

const driftMark = '<!-- drift -->';

/** The demo held against how it was a week before, as far as the first new issues. */
async function driftScreen(): Promise<string> {
  const { path } = openFolder();
  const before = join(path, 'before.json');
  const then = new Date('2026-11-13T09:00:00Z');
  writeState('config/demo', path, then);
  await runCli(['audit', '--config', join(path, 'throughline.yml'), '--now', then.toISOString(), '--format', `json=${before}`]);
  const { code, stdout } = await runCli(['drift', before, ...demo, '--limit', '3']);
  expect(code).toBe(0);
  const end = stdout.indexOf('\n\nFindings');
  expect(end).toBeGreaterThan(0);
  return stdout.slice(0, end);
}

const weeklyMark = '<!-- weekly -->';

/** What the demo says last: the first sentences of its weekly page. */
async function weeklyScreen(): Promise<string> {
  const { stdout } = await demoShown(openFolder().path);
  const from = stdout.indexOf('Of the work we chose and shipped');
  const to = stdout.indexOf('\n\nTry it');
  expect(from).toBeGreaterThan(0);
  expect(to).toBeGreaterThan(from);
  return stdout.slice(from, to);
}

/** An issue of the demo, explained, as far as where its goal link came from. */
async function explainScreen(): Promise<string> {
  const { code, stdout } = await runCli(['explain', 'CHK-54', ...demo]);
  expect(code).toBe(0);
  const counting = stdout.indexOf('\n\nCounting');
  expect(counting).toBeGreaterThan(0);
  return stdout.slice(0, counting);
}

describe('what is made from the code is current; "npm test -- -u" makes it anew', () => {
  test.each(Object.entries(schemas))('the JSON Schema of the %s', async (name, make) => {
    await expect(`${JSON.stringify(make(), null, 2)}\n`).toMatchFileSnapshot(`../../config/schemas/${name}.schema.json`);
  });

  test('the tables and the screens of the README', async () => {
    const cell = (text: string) => text.replaceAll('|', '\\|');
    const tables: Readonly<Record<string, readonly string[]>> = {
      trackers: [
        '| tracker | | as an argument |',
        '| --- | --- | --- |',
        ...trackers.map(
          ({ id, title, argumentForms }) => `| \`${id}\` | ${title} | ${cell(argumentForms.map((form) => `\`${form}\``).join(', '))} |`,
        ),
      ],
      rules: [
        '| rule | severity | fails when |',
        '| --- | --- | --- |',
        ...rules.map(
          ({ id, severity, strict, title }) =>
            `| \`${id}\` | ${severity}${strict === undefined ? '' : ` (strict: ${strict})`} | ${cell(title)} |`,
        ),
      ],
      reporters: ['| format | |', '| --- | --- |', ...reporters.map(({ id, title }) => `| \`${id}\` | ${cell(title)} |`)],
      'weekly reporters': ['| format | |', '| --- | --- |', ...weeklyReporters.map(({ id, title }) => `| \`${id}\` | ${cell(title)} |`)],
      'exit codes': [
        '| code | means | `outcome` |',
        '| --- | --- | --- |',
        ...exitCodes.map(({ code, means, outcome }) => `| ${code} | ${cell(means)} | ${outcome === null ? '' : `\`${outcome}\``} |`),
      ],
    };
    let readme = readFileSync('README.md', 'utf8');
    for (const [name, lines] of Object.entries(tables)) {
      const mark = `<!-- ${name} -->`;
      const parts = readme.split(mark);
      expect(parts, `README.md holds ${mark} twice`).toHaveLength(3);
      readme = [parts[0], `\n${lines.join('\n')}\n`, parts[2]].join(mark);
    }
    for (const [mark, shown] of [
      [screenMark, await demoScreen()],
      [explainMark, await explainScreen()],
      [lintMark, await lintScreen()],
      [triageMark, await triageScreen()],
      [driftMark, await driftScreen()],
      [weeklyMark, await weeklyScreen()],
    ] as const) {
      const parts = readme.split(mark);
      expect(parts, `README.md holds ${mark} twice`).toHaveLength(3);
      readme = [parts[0], `\n\`\`\`text\n${shown}\n\`\`\`\n`, parts[2]].join(mark);
    }
    await expect(readme).toMatchFileSnapshot('../../README.md');
  });
});
