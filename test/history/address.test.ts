import { describe, expect, test } from 'vitest';
import { isLoopback, serverAddress, serverName } from '../../src/history/server/address.ts';
import { passwordFor } from '../../src/history/server/credentials.ts';
import { serverEngine } from '../../src/history/server/server.ts';

const nothing = { host: null, port: null, user: null, password: null, database: null, sslMode: null };

describe('the address of a server', () => {
  test.each([
    ['postgres://db.acme.example/shop', { host: 'db.acme.example', database: 'shop' }],
    [
      'postgresql://me:p%40ss@db.acme.example:6432/shop',
      { host: 'db.acme.example', port: 6432, user: 'me', password: 'p@ss', database: 'shop' },
    ],
    ['postgres:///shop?host=/var/run/postgresql&user=me', { host: '/var/run/postgresql', user: 'me', database: 'shop' }],
    ['postgres://db.acme.example/shop?host=evil.example', { host: 'evil.example', database: 'shop' }],
    ['postgres://[::1]:5433/shop?sslmode=disable', { host: '::1', port: 5433, database: 'shop', sslMode: 'disable' }],
    ['postgres:///', {}],
  ])('%s', (text, parts) => {
    expect(serverAddress(text)).toEqual({ ...nothing, ...parts });
  });

  test.each([
    ['postgres://a:b#pa55w0rd@db/x', 'cannot be read'],
    ['postgres://me:pa55w0rd@db/x?sslmode=perhaps', 'asks for sslmode "perhaps"'],
    ['postgres://me:pa55w0rd@db/x?sslcert=a', 'the parameter "sslcert"'],
    ['postgres://me:pa55w0rd%@db/x', 'holds a "%"'],
    ['postgres://me:pa55w0rd@db/x?port=y', 'port that is no number'],
  ])('%s is refused, and not quoted', (text, reason) => {
    expect(() => serverAddress(text)).toThrow(reason);
    expect(() => serverAddress(text)).toThrow(/^(?!.*pa55w0rd)/);
  });

  test('messages name it without user and password', () => {
    expect(serverName(serverAddress('postgres://me:pa55w0rd@[::1]:5433/shop'))).toBe('postgres://[::1]:5433/shop');
    expect(serverEngine('postgres://me:pa55w0rd@db.acme.example/shop', {}, true).name).toBe('postgres://db.acme.example/shop');
  });
});

describe('PGPASSWORD', () => {
  const at = (host: string) => serverAddress(`postgres:///shop?host=${host}`);
  test.each<[string, string, string | undefined, boolean, string | null]>([
    ['goes to the host that PGHOST names', 'db.acme.example', 'DB.acme.example', false, 'secret'],
    ['goes nowhere that PGHOST does not name', 'evil.example', 'db.acme.example', false, null],
    ['goes nowhere without PGHOST', 'db.acme.example', undefined, false, null],
    ['goes to this machine', '127.0.0.1', undefined, false, 'secret'],
    ['goes through a socket', '/var/run/postgresql', undefined, false, 'secret'],
    ['goes where the environment itself says', 'db.acme.example', undefined, true, 'secret'],
    ['goes where no host is named, for that is PGHOST', '', 'db.acme.example', false, 'secret'],
    ['goes to no host that only looks like this machine', 'localhost.evil.example', undefined, false, null],
    ['goes to no host that only begins like this machine', '127.0.0.1.evil.example', undefined, false, null],
  ])('%s', (_what, host, PGHOST, isFromEnvironment, expected) => {
    const { password, withheld } = passwordFor(at(host), { PGHOST, PGPASSWORD: 'secret' }, isFromEnvironment);
    expect(password).toBe(expected);
    expect(withheld === null).toBe(expected !== null);
  });

  test('the one in the address was given for it', () => {
    expect(passwordFor(serverAddress('postgres://me:own@db/x'), { PGPASSWORD: 'secret' }, false).password).toBe('own');
    expect(passwordFor(serverAddress('postgres://me@db/x'), {}, false)).toEqual({ password: null, withheld: null });
  });
});

test.each([
  ['localhost', true],
  ['127.1.2.3', true],
  ['::1', true],
  ['/tmp', true],
  ['10.0.0.1', false],
  ['localhost.', false],
])('%s is this machine: %s', (host, expected) => {
  expect(isLoopback(host)).toBe(expected);
});
