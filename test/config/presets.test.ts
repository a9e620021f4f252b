import { expect, test } from 'vitest';
import { configJsonSchema } from '../../src/config/json-schema.ts';
import { defaultConfig, parseConfig } from '../../src/config/load.ts';
import { optIn, presetNames, presets, presetYaml } from '../../src/config/presets.ts';
import { registries } from '../../src/config/registries.ts';

const input = { cwd: '/team', env: {}, now: '2026-11-20T09:00:00Z' };
const policyOf = (text: string) => parseConfig(text, '/team/throughline.yml', 'throughline.yml', input).policy;

test.each(presetNames)('config/presets/%s.yml is current (npx vitest run test/config -u writes it)', async (name) => {
  await expect(presetYaml(name, registries.rules)).toMatchFileSnapshot(`../../config/presets/${name}.yml`);
});

test.each(presetNames)('the preset %s, copied whole, judges as if it were extended', (name) => {
  expect(policyOf(presetYaml(name, registries.rules))).toEqual(policyOf(`rules: {extends: ${name}}\n`));
});

test('recommended is what holds without a config', () => {
  expect(policyOf('rules: {extends: recommended}\n')).toEqual(defaultConfig(input).policy);
});

test('labels are safe or opt-in, never both', () => {
  const fold = (labels: readonly string[]) => labels.map((label) => label.toLowerCase());
  const { businessValue, okr } = presets.recommended.conventions;
  const all = [...fold(businessValue), ...fold(okr), ...fold(optIn.businessValue), ...fold(optIn.okr)];
  expect(new Set(all).size).toBe(all.length);
  expect(fold(okr)).not.toEqual(expect.arrayContaining(['objective']));
  expect(fold(businessValue)).not.toEqual(expect.arrayContaining(['why']));
});

test('the JSON Schema knows every rule and tracker, and no key but those', () => {
  const schema = configJsonSchema();
  expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#');
  expect(schema.additionalProperties).toBe(false);
  const text = JSON.stringify(schema);
  for (const { id } of [...registries.rules, ...registries.trackers]) expect(text).toContain(`"${id}"`);
  expect(text).not.toContain('"expected"');
});
