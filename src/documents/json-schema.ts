import { z } from 'zod';

/**
 * The JSON Schema (draft 7, which editors understand) of what may be written in a file, or with `io: 'output'` of what we write.
 * Texts of `.describe()` become the editor's hover, examples of `.meta({ example })` its proposals.
 */
export function jsonSchema(
  schema: z.ZodType,
  { title, io }: { readonly title: string; readonly io: 'input' | 'output' },
): Record<string, unknown> {
  const made = z.toJSONSchema(schema, {
    io,
    target: 'draft-7',
    unrepresentable: 'any',
    override: ({ jsonSchema: node }) => {
      const { example, expected } = node as { example?: unknown; expected?: string };
      delete node.example;
      delete node.expected;
      if (example !== undefined) node.examples = [example];
      if (expected !== undefined) node.description ??= `${expected.charAt(0).toUpperCase()}${expected.slice(1)}`;
    },
  });
  return { ...made, title };
}
