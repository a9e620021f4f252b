import { describe, expect, test } from 'vitest';
import { templatesIn } from '../../src/trackers/template-text.ts';

const valuesOf = (name: string, text: string) => templatesIn(name, text).map(({ body }) => body.value);

describe('a template file', () => {
  test.each([
    ['story.md', 'markdown'],
    ['STORY.MD', 'markdown'],
    ['story.textile', 'textile'],
    ['story.wiki', 'wiki'],
    ['story.html', 'html'],
    ['story.txt', 'plain'],
    ['story', 'plain'],
  ])('%s is %s', (name, format) => {
    expect(templatesIn(name, 'Business Value: hint')).toEqual([{ name, body: { format, value: 'Business Value: hint' } }]);
  });

  test.each([
    ['front matter is left out', '---\nname: Story\nabout: A story\n---\n\n## Why\n', '\n## Why\n'],
    ['with any line ends, and a byte order mark', '\uFEFF---\r\nname: Story\r\n---\r\n## Why\r\n', '## Why\r\n'],
    ['a dividing line is none', '---\n## Why\n---\nText', '---\n## Why\n---\nText'],
    ['what is never closed is text', '---\nname: Story\n## Why', '---\nname: Story\n## Why'],
    ['nothing may follow it', '---\nname: Story\n---', ''],
  ])('%s', (_, text, expected) => {
    expect(valuesOf('story.md', text)).toEqual([expected]);
  });
});

describe('an issue form', () => {
  test('writes values, placeholders and default options under their labels, and no description', () => {
    const form = `name: Story
description: A story
body:
  - type: markdown
    attributes: {value: Thank you!}
  - type: textarea
    id: value
    attributes:
      label: Business Value
      description: What does it bring?
      placeholder: e.g. saves an hour
      value: |
        Saves X hours
    validations: {required: true}
  - type: input
    attributes: {label: Estimate, placeholder: 3}
  - type: dropdown
    attributes: {label: "Key  Result", options: [None, O1-KR1, 2026], default: 1}
  - type: dropdown
    attributes: {label: Team, options: [Shop]}
  - type: checkboxes
    attributes: {label: Terms, options: [{label: I agree}]}
  - type: textarea
    attributes: {value: no label}
  - type: novelty
`;
    expect(valuesOf('story.yml', form)).toEqual([
      '### Business Value\n\nSaves X hours\n',
      '### Business Value\n\ne.g. saves an hour\n',
      '### Estimate\n\n3\n',
      '### Key Result\n\nO1-KR1\n',
    ]);
  });

  test.each([
    ['broken YAML', 'body: [}', /story\.yaml:1:/],
    ['another document', 'blank_issues_enabled: false', /story\.yaml:1:1 .*body/],
    ['an empty one', '', /the file is empty/],
  ])('%s is refused, with its place', (_, text, message) => {
    expect(() => templatesIn('story.yaml', text)).toThrow(message);
  });
});
