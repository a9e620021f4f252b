import { execFileSync } from 'node:child_process';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Audit } from '../../src/model/audit.ts';
import { table } from '../../src/reporters/table.ts';
import { complete, empty, huge, incomplete, saying, withoutGoals } from './audits.ts';
import { hostile } from './hostile.ts';
import { render } from './render.ts';

const audits: readonly (readonly [string, Audit])[] = [
  ['complete', complete()],
  ['incomplete', incomplete()],
  ['incomplete-with-bounds', incomplete([0.431, 0.61])],
  ['without-goals', withoutGoals()],
  ['empty', empty()],
];

const lines = (text: string) => text.split('\n').slice(0, -1);
const isBoxed = (line: string) => /^[┌│├└]/.test(line);
const sgr = /\u001b\[\d+m/g;

/** The boxes of a page, each as its lines. */
const boxes = (text: string): string[][] => {
  const found: string[][] = [];
  for (const line of lines(text)) {
    if (line.startsWith('┌')) found.push([]);
    if (isBoxed(line)) found.at(-1)?.push(line);
  }
  return found;
};

describe.each([80, 120])('at %i columns', (width) => {
  it.each(audits)('shows the %s audit', async (name, audit) => {
    await expect(render(table, audit, { width })).toMatchFileSnapshot(`../fixtures/reporters/table-${name}-${width}.txt`);
  });
});

describe.each([40, 53, 60, 80, 97, 120, 200])('within %i columns', (width) => {
  it.each(audits)('stays the %s audit, with boxes of one width', (_, audit) => {
    const text = render(table, audit, { width });
    for (const line of lines(text)) expect(stringWidth(line)).toBeLessThanOrEqual(width);
    for (const box of boxes(text)) expect(new Set(box.map((line) => stringWidth(line))).size).toBe(1);
  });
});

describe('the verdict', () => {
  it('is the first line', () => {
    expect(lines(render(table, complete(), { width: 120 }))[0]).toBe(
      '62.4 % of the open work you chose serves a goal (78 of 125 issues; 9 of them through a parent).',
    );
  });

  it('is no percentage when data is incomplete', () => {
    expect(render(table, incomplete())).not.toMatch(/\d %(?! *│)/);
  });
});

describe('a source that failed', () => {
  it('says why once, and what to do', () => {
    const failed = incomplete();
    const reason = 'no credentials for api.github.com. Set GITHUB_TOKEN in the environment.';
    const sources = failed.sources.map((one) => (one.status === 'read' ? one : { ...one, reason: `${one.name}: ${reason}` }));
    const text = render(table, { ...failed, sources }, { width: 160 });
    expect(text.match(/Set GITHUB_TOKEN in the environment/g)).toHaveLength(1);
    expect(text).toMatch(/│ failed after 120 issues +│/);
    expect(text).not.toContain('github:acme/shop: github:acme/shop');
  });
});

describe('the commands to copy', () => {
  const again = " 'exports of the team/issues  1.csv' --goals 'goals of the team.yml' --mapping mapping.csv --now 2026-11-20T09:00:00Z";
  const command = `throughline explain SHOP-12${again}`;

  it.each([60, 80, 160])('are whole to a shell at %i columns', (width) => {
    const page = lines(render(table, complete({ gates: [] }), { width, again }));
    const at = page.findIndex((line) => line.trimStart().startsWith('throughline explain'));
    const end = page.findIndex((line, i) => i >= at && !line.endsWith(' \\'));
    const script = page.slice(at, end + 1).join('\n');
    const words = (text: string) => execFileSync('sh', ['-c', `throughline() { printf '<%s>' "$@"; }\n${text}`], { encoding: 'utf8' });
    expect(words(script)).toBe(words(command));
  });
});

describe('colour', () => {
  it.each(audits)('adds nothing to what the %s audit says', (_, audit) => {
    const colored = render(table, audit, { color: true });
    expect(colored).toMatch(sgr);
    expect(colored.replaceAll(sgr, '')).toBe(render(table, audit));
  });
});

describe('groups', () => {
  const sectionOf = (text: string, heading: string) => text.slice(text.indexOf(`\n${heading}\n`)).split('\n\n')[0] ?? '';
  it('are the teams, unless others are asked for', () => {
    expect(sectionOf(render(table, complete()), 'By team')).toContain('│ payments');
    const byType = render(table, complete(), { group: 'type' });
    expect(sectionOf(byType, 'By type')).toMatch(/│ Type .*\n.*\n│ bug .* 50\.0 % \(2 of 4\) │ 80\.0 % ▲ over 20\.0 % │ +0 │/);
    expect(byType).not.toContain('By team');
  });

  it('that were asked for and are not there are not passed over in silence', () => {
    expect(render(table, complete(), { group: 'sprint' })).toContain('No issue is in a sprint.');
    expect(render(table, empty(), { group: 'team' })).toContain('No issue belongs to a team.');
    expect(render(table, empty())).not.toContain('No issue belongs to a team.');
    expect(render(table, incomplete(), { group: 'label' })).not.toContain('No label stands');
  });
});

describe('the issues to mend', () => {
  it('are as many as asked for, and the rest is counted', () => {
    const text = render(table, huge(25), { limit: 3 });
    expect(text.match(/^SHOP-\d+ /gm)).toEqual(['SHOP-1 ', 'SHOP-2 ', 'SHOP-3 ']);
    expect(text).toContain('and 22 more (--format csv=worklist.csv)');
  });

  it('are only counted when none is asked for, as is what the work hangs on', () => {
    const text = render(table, huge(25), { limit: 0 });
    expect(text).not.toContain('Issues to mend first');
    expect(text).toMatch(/^25 issues to mend/m);
    expect(text).not.toMatch(/^SHOP-/m);
    const inventory = render(table, withoutGoals(), { limit: 0 });
    expect(inventory).toMatch(/^The work hangs on 2 epics/m);
    expect(inventory).not.toContain('│ Kind');
  });

  it('are all of them when nothing limits', () => {
    expect(render(table, huge(25), { limit: null }).match(/^SHOP-\d+ /gm)).toHaveLength(25);
  });

  it('come in pieces, however many there are', () => {
    const pieces = [...table.render(huge(5000), { color: false, width: 80, limit: null, again: '' })].map((piece) => piece.length);
    expect(pieces.length).toBeGreaterThan(5000);
    expect(Math.max(...pieces)).toBeLessThan(2000);
  });
});

describe.each([false, true])('with colour %s', (color) => {
  it.each(hostile)('is harmless and aligned around a text that %s', (_, text) => {
    const shown = render(table, saying(text), { color, limit: null, group: 'label' }).replaceAll(sgr, '');
    expect(shown).not.toMatch(
      /(?!\n)[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\u061c\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069]/u,
    );
    expect(shown).not.toMatch(/^\s*::|##[a-z]*\[/im);
    for (const line of lines(shown)) expect(stringWidth(line)).toBeLessThanOrEqual(80);
    for (const box of boxes(shown)) expect(new Set(box.map((line) => stringWidth(line))).size).toBe(1);
    expect(shown.length).toBeLessThan(70_000);
  });
});
