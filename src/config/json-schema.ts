import { jsonSchema } from '../documents/json-schema.ts';
import { type Registries, registries } from './registries.ts';
import { configSchema } from './schema.ts';

/** The JSON Schema of throughline.yml, for editors. */
export const configJsonSchema = (from: Registries = registries): Record<string, unknown> =>
  jsonSchema(configSchema(from), { title: 'throughline.yml', io: 'input' });
