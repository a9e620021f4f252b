import { describe, expect, test } from 'vitest';
import { type ConfigInput, parseConfig } from '../../src/config/load.ts';
import { faultLines } from '../faults.ts';

const input: Omit<ConfigInput, 'path'> = { cwd: '/here', env: {}, now: '2026-11-20T09:00:00Z' };
const parse = (text: string, env: Readonly<Record<string, string>> = {}) =>
  parseConfig(text, '/team/shop/throughline.yml', 'throughline.yml', { ...input, env });

const file = { at: '/team/shop/.throughline/history.db', workspace: 'default', days: 182, isFromEnvironment: false };
const server = 'postgres://throughline@db.acme.example/throughline';
const secret = 'postgres://me:pa55w0rd@db.acme.example/x';

describe('where the history is', () => {
  test.each<[string, string, Readonly<Record<string, string>>, object | null]>([
    ['nothing said', '', {}, file],
    ['a path', 'history: ../memory.db', {}, { ...file, at: '/team/memory.db' }],
    ['an absolute path', 'history: /var/memory.db', {}, { ...file, at: '/var/memory.db' }],
    ['switched off', 'history: false', {}, null],
    ['a server: the folder names the workspace', `history: ${server}`, {}, { ...file, at: server, workspace: 'shop' }],
    ['a server and a workspace', `history: {at: "${server}", workspace: stock}`, {}, { ...file, at: server, workspace: 'stock' }],
    ['a number of days', 'history: {days: 30}', {}, { ...file, days: 30 }],
    ['for ever', 'history: {at: x.db, days: all}', {}, { ...file, at: '/team/shop/x.db', days: null }],
    [
      'the environment, from where one stands',
      'history: x.db',
      { THROUGHLINE_HISTORY: 'y.db' },
      { ...file, at: '/here/y.db', isFromEnvironment: true },
    ],
    ['the environment off', 'history: x.db', { THROUGHLINE_HISTORY: 'false' }, null],
    ['the environment on', 'history: false', { THROUGHLINE_HISTORY: 'y.db' }, { ...file, at: '/here/y.db', isFromEnvironment: true }],
    ['an empty variable', 'history: false', { THROUGHLINE_HISTORY: '' }, null],
    [
      'a password in the environment',
      'history: {workspace: stock}',
      { THROUGHLINE_HISTORY: secret },
      { at: secret, workspace: 'stock', days: 182, isFromEnvironment: true },
    ],
  ])('%s', (_what, text, env, expected) => {
    expect(parse(text, env).history).toEqual(expected);
  });

  test.each([
    [
      'true',
      'history: true',
      '1:10 "history" must be the path of a file, postgres://…, false, or {at, workspace, days}, not true | history: .throughline/history.db',
    ],
    ['no days', 'history: {days: 0}', '1:17 "days" must be a number of days from 1, or "all", not 0 | days: 182'],
    [
      'another server',
      'history: mysql://db/x',
      '1:10 a history is a file, or stands on a server at postgres://… | history: postgres://throughline@db.acme.example/throughline',
    ],
    [
      'no address',
      'history: "postgres://a:b#c@db/x"',
      '1:10 this is no address of a PostgreSQL server | history: postgres://throughline@db.acme.example/throughline',
    ],
  ])('%s is refused', (_what, text, expected) => {
    expect(faultLines(() => parse(text))).toEqual([expected]);
  });

  test.each([
    ['as a text', `goals: goals.yml\nhistory: ${secret}\n`, '2:10'],
    ['as an entry', `history:\n  at: ${secret}\n`, '2:7'],
    ['as a parameter', 'history: "postgres://db.acme.example/x?password=pa55w0rd"\n', '1:10'],
  ])('a password in the config is refused, named by its place and never quoted: %s', (_what, text, place) => {
    const [line = '', ...more] = faultLines(() => parse(text));
    expect(more).toEqual([]);
    expect(line).toMatch(new RegExp(`^${place} a password .*PGPASSWORD.*THROUGHLINE_HISTORY`));
    expect(line).not.toContain('pa55w0rd');
  });

  test('an address in the environment that is none is refused, and not quoted', () => {
    expect(() => parse('', { THROUGHLINE_HISTORY: 'mysql://me:pa55w0rd@db/x' })).toThrow(/^(?!.*pa55w0rd).*THROUGHLINE_HISTORY/);
  });
});
