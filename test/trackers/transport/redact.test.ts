import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRedactor } from '../../../src/trackers/transport/redact.ts';

const secrets = fc.string({ unit: 'binary', minLength: 6, maxLength: 60 }).filter((text) => text.isWellFormed() && !'***'.includes(text));

describe('a redactor', () => {
  test('leaves no form of a secret in a text', () => {
    fc.assert(
      fc.property(secrets, fc.string(), fc.string(), (secret, before, after) => {
        const redact = createRedactor([secret]);
        const forms = [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1), Buffer.from(secret).toString('base64')];
        for (const form of forms) expect(redact(`${before} ${form} ${after}`)).not.toContain(form);
      }),
    );
  });

  test('finds a secret within the base64 of something longer', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 8 }), (before) => {
        const secret = 'made-up-secret-of-the-test';
        const redacted = createRedactor([secret])(Buffer.from(`${before}:${secret}`).toString('base64'));
        // At most the bytes that share a group of four with their neighbours stay.
        expect(Buffer.from(redacted.split('***')[1] ?? redacted, 'base64').length).toBeLessThanOrEqual(2);
      }),
    );
  });

  test('knows tokens by their shape', () => {
    expect(createRedactor([])('with ghp_0123456789abcdefghij and github_pat_11ABC_defghijklmnop.')).toBe('with *** and ***');
  });

  test('leaves a text without secrets as it is', () => {
    fc.assert(fc.property(fc.string(), (text) => createRedactor(['made-up-secret-of-the-test', '', 'abc'])(text) === text));
  });
});
