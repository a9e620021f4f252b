import { configJsonSchema } from '../config/json-schema.ts';
import { jsonSchema } from '../documents/json-schema.ts';
import { goalsJsonSchema } from '../goals/json-schema.ts';
import { auditSchema } from '../model/audit.ts';
import { decisionsSchema } from '../model/decisions.ts';
import { explanationSchema } from './explain/explanation.ts';

/** The JSON Schemas by name, made from the same zod types that check the real thing; committed as config/schemas/NAME.schema.json. */
export const schemas: Readonly<Record<string, () => Record<string, unknown>>> = {
  config: () => configJsonSchema(),
  goals: () => goalsJsonSchema(),
  decisions: () => jsonSchema(decisionsSchema, { title: 'decisions.yml', io: 'input' }),
  explain: () => jsonSchema(explanationSchema, { title: 'throughline explain --format json', io: 'output' }),
  audit: () => jsonSchema(auditSchema, { title: 'throughline audit --format json', io: 'output' }),
};
