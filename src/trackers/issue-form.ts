import { z } from 'zod';
import { readYaml } from '../documents/yaml.ts';

const text = z
  .union([z.string(), z.number(), z.boolean()])
  .transform((value) => String(value).trim())
  .catch('');

const fieldSchema = z.object({
  type: z.string(),
  attributes: z
    .object({
      label: text,
      value: text,
      placeholder: text,
      options: z.array(text).catch([]),
      default: z.int().min(0).nullable().catch(null),
    })
    .nullish(),
});

const formSchema = z.object({ body: z.array(fieldSchema).max(200).meta({ expected: 'the list of the fields of an issue form' }) });

/** What stays out of the issue that a form makes, or holds nothing but boxes. */
const unwritten = new Set(['markdown', 'checkboxes']);

/**
 * What an issue form (YAML) writes into an issue that nobody filled in, or only filled in with the form's own samples: Markdown texts,
 * one for each value, placeholder and default option, each under its label. A description is never written into the issue.
 * `file` is what messages call it. Throws AppError `document-invalid`.
 */
export function formTexts(source: string, file: string): readonly string[] {
  const { body } = readYaml(source, { file, schema: formSchema }).value;
  return body.flatMap(({ type, attributes }) => {
    if (!attributes || attributes.label === '' || unwritten.has(type)) return [];
    const chosen = attributes.default === null ? '' : (attributes.options[attributes.default] ?? '');
    const texts = new Set([attributes.value, attributes.placeholder, chosen].filter((own) => own !== ''));
    return [...texts].map((own) => `### ${attributes.label.replace(/\s+/g, ' ')}\n\n${own}\n`);
  });
}
