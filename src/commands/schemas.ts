import { configJsonSchema } from '../config/json-schema.ts';
import { jsonSchema } from '../documents/json-schema.ts';
import { goalsJsonSchema } from '../goals/json-schema.ts';
import { auditSchema } from '../model/audit.ts';

/** The JSON Schemas by name, made from the same zod types that check the real thing; committed as config/schemas/NAME.schema.json. */
export const schemas: Readonly<Record<string, () => Record<string, unknown>>> = {
  config: () => configJsonSchema(),
  goals: () => goalsJsonSchema(),
  audit: () => jsonSchema(auditSchema, { title: 'throughline audit --format json', io: 'output' }),
};
