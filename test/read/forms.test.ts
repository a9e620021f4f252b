import { describe, expect, test } from 'vitest';
import { Absent, type Form, filled, markups } from './forms/form.ts';
import { forms } from './forms/forms.ts';
import { body, readParts, readWith, verdictOf } from './reading.ts';

describe.each([...markups, 'plain'] as const)('a statement in %s', (format) => {
  const written = forms.flatMap((form) => {
    const value = form[format];
    return value === undefined || value instanceof Absent ? [] : [{ ...form, value }];
  });

  test.each(written)('$name', ({ value, verdict, labels: own }) => {
    const read = readWith(own ? { businessValue: own } : {}, { body: body(format, value) });
    expect(verdictOf(read.statements)).toBe(verdict);
  });
});

test('every form is named once, and known to three markups or more', () => {
  expect(new Set(forms.map(({ name }) => name)).size).toBe(forms.length);
  const known = (form: Form) => markups.filter((markup) => !(form[markup] instanceof Absent));
  const rare = forms.filter((form) => known(form).length < 3).map(({ name, ...form }) => [name, known({ name, ...form })]);
  expect(rare).toMatchInlineSnapshot(`
    [
      [
        "underlined heading",
        [
          "markdown",
        ],
      ],
      [
        "definition list",
        [
          "markdown",
          "html",
        ],
      ],
      [
        "table within a cell, which only some markups know",
        [
          "adf",
          "html",
        ],
      ],
      [
        "column of a layout",
        [
          "adf",
          "wiki",
        ],
      ],
    ]
  `);
});

describe('a statement in a body of one line', () => {
  test.each([
    ['Business\tValue :  Fewer chargebacks', filled],
    ['ＢＵＳＩＮＥＳＳ　ＶＡＬＵＥ： Fewer chargebacks', filled],
    ['###Business Value\nFewer chargebacks', filled],
    ['Business Value\n---\nFewer chargebacks', filled],
    ['*Business Value:*\nFewer chargebacks', filled],
    ['**Business Value:**Fewer chargebacks', filled],
    ['__Business Value__: Fewer chargebacks', filled],
    ['1. Business Value: Fewer chargebacks', filled],
    ['**Field** | **Data**\n_____|_____\n**Business Value:** | Fewer chargebacks|', filled],
    ['### Business Value\n\n_No response_', 'placeholder'],
    ['**Field** | **Data**\n_____|_____\n**Business Value:** | <what it brings>|', 'placeholder'],
    ['**Business Value:** <!-- what it brings -->', 'placeholder'],
  ])('%j', (value, verdict) => {
    expect(verdictOf(readParts({ body: body('markdown', value) }).statements)).toBe(verdict);
  });
});
