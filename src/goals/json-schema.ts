import { jsonSchema } from '../documents/json-schema.ts';
import { goalsSchema } from './schema.ts';

/** The JSON Schema of goals.yml, for editors. */
export const goalsJsonSchema = (): Record<string, unknown> => jsonSchema(goalsSchema, { title: 'goals.yml', io: 'input' });
