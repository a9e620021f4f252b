import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { reporters } from '../../src/reporters/index.ts';
import type { Reporter } from '../../src/reporters/reporter.ts';
import { complete, empty, incomplete, withoutGoals } from './audits.ts';
import { render } from './render.ts';

const folder = new URL('../../src/reporters/', import.meta.url);

describe('the registry', () => {
  it('holds every file of the folder that is a reporter, under the name of the file', async () => {
    const names = readdirSync(folder)
      .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
      .map((file) => file.slice(0, -3));
    const found = await Promise.all(
      names.map(async (name) => ((await import(new URL(`${name}.ts`, folder).href))[name] as Reporter | undefined)?.id),
    );
    expect(found.filter((id) => id !== undefined).sort()).toEqual(reporters.map(({ id }) => id).sort());
  });
});

describe.each(reporters.map((reporter) => [reporter.id, reporter] as const))('%s', (_, reporter) => {
  it.each([
    ['complete', complete()],
    ['incomplete', incomplete()],
    ['goalless', withoutGoals()],
    ['empty', empty()],
  ])('ends the %s audit with a line break and says the same twice', (_, audit) => {
    const text = render(reporter, audit);
    expect(text === '' || text.endsWith('\n')).toBe(true);
    expect(render(reporter, audit)).toBe(text);
  });

  it('leaves the audit as it is', () => {
    const audit = complete();
    render(reporter, audit);
    expect(audit).toEqual(complete());
  });
});
