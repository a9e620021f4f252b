import { describe, expect, test } from 'vitest';
import { checkBaseUrl, isLoopback, isWithin } from '../../../src/trackers/transport/origin.ts';

describe('the address of a tracker', () => {
  test.each([
    ['https://acme.example', 'https://acme.example'],
    ['https://acme.example/', 'https://acme.example'],
    ['https://ACME.example:443/jira//', 'https://acme.example/jira'],
    ['http://127.0.0.1:3000', 'http://127.0.0.1:3000'],
    ['http://localhost:3000/redmine', 'http://localhost:3000/redmine'],
    ['http://[::1]:3000', 'http://[::1]:3000'],
  ])('%s is asked as %s', (given, asked) => {
    expect(checkBaseUrl('test:one', given)).toBe(asked);
  });

  test.each([
    ['http://acme.example', 'host-insecure'],
    ['http://127.0.0.1.evil.example', 'host-insecure'],
    ['http://localhost.evil.example', 'host-insecure'],
    ['http://0.0.0.0:80', 'host-insecure'],
    ['file:///etc/passwd', 'usage-invalid'],
    ['acme.example', 'usage-invalid'],
    ['', 'usage-invalid'],
    ['https://me:hunter22@acme.example', 'usage-invalid'],
    ['https://acme.example?key=hunter22', 'usage-invalid'],
    ['https://acme.example#x', 'usage-invalid'],
  ])('%s is refused as %s', (given, code) => {
    const checking = () => checkBaseUrl('test:one', given);
    expect(checking).toThrow(expect.objectContaining({ code, exit: 2 }));
    expect(checking).not.toThrow('hunter22');
  });
});

test.each([
  ['http://127.8.9.10/', true],
  ['http://jira.localhost/', true],
  ['http://2130706433/', true],
  ['http://128.0.0.1/', false],
  ['http://localhost.example/', false],
])('loopback: %s is %s', (url, loopback) => {
  expect(isLoopback(new URL(url))).toBe(loopback);
});

test.each([
  ['https://a.example/api', 'https://a.example/api', true],
  ['https://a.example/api', 'https://a.example/api/x?y', true],
  ['https://a.example/api/', 'https://a.example/api', true],
  ['https://a.example', 'https://a.example/x', true],
  ['https://a.example/api', 'https://a.example/apix', false],
  ['https://a.example/api', 'https://a.example/', false],
  ['https://a.example', 'http://a.example/', false],
  ['https://a.example', 'https://a.example:444/', false],
  ['https://a.example', 'https://x@a.example/', false],
])('below %s lies %s: %s', (base, url, within) => {
  expect(isWithin(new URL(base), new URL(url))).toBe(within);
});
