import { describe, expect, test } from 'vitest';
import { configJsonSchema } from '../../src/config/json-schema.ts';
import { businessValueFamilies, labelsOf, okrFamilies } from '../../src/config/label-families.ts';
import { defaultConfig, parseConfig } from '../../src/config/load.ts';
import { presetNames, presets, presetYaml } from '../../src/config/presets.ts';
import { registries } from '../../src/config/registries.ts';
import { foldLabel } from '../../src/read/label-folding.ts';
import { createLabels } from '../../src/read/labels.ts';

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

describe('labels', () => {
  const kinds = { businessValue: businessValueFamilies, okr: okrFamilies };
  const all = Object.values(kinds).flatMap(({ safe, weak }) => [...labelsOf(safe), ...labelsOf(weak)]);

  test('are safe or weak, never both, however they are written', () => {
    const keys = all.map(foldLabel);
    expect(keys.filter((key, at) => key === '' || keys.indexOf(key) !== at)).toEqual([]);
  });

  test.each(['Why', 'Value', 'Purpose', 'Motivation', 'Rationale', 'Impact', 'Benefits', 'Objective', 'Goal', 'Initiative'])(
    '%s is weak: it often heads something else',
    (label) => {
      const { businessValue, okr } = presets.recommended.conventions;
      expect([...businessValue, ...okr]).not.toContain(label);
      expect(all).toContain(label);
    },
  );

  test.each(
    Object.entries(kinds).flatMap(([kind, { weak }]) => labelsOf(weak).map((label) => [kind as keyof typeof kinds, label] as const)),
  )('of the weak %s ones %s is added by its name, and then counts', (kind, label) => {
    const { conventions } = policyOf(`conventions: {${kind}: {add: [${label}]}}\n`);
    expect(createLabels(presets.recommended.conventions).match(`**${label}:**`)).toBeNull();
    expect(createLabels(conventions).match(`**${label}:**`)).toEqual([kind]);
  });
});

test('the JSON Schema knows every rule and tracker, and no key but those', () => {
  const schema = configJsonSchema();
  expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#');
  expect(schema.additionalProperties).toBe(false);
  const text = JSON.stringify(schema);
  for (const { id } of [...registries.rules, ...registries.trackers]) expect(text).toContain(`"${id}"`);
  expect(text).not.toContain('"expected"');
});
