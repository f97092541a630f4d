import { z } from '../model/zod';
import { OfficeSettings } from './settings';

/** The little of JSON Schema that Chrome takes for managed storage: one type each, no unions, no free keys. */
export interface PolicySchema {
  readonly type: 'object' | 'array' | 'string' | 'integer' | 'boolean';
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, PolicySchema>>;
  readonly items?: PolicySchema;
}

/**
 * What `public/managed_schema.json` must say, from the shape that is checked at run time. Lengths and patterns are left to
 * that check: a policy that Chrome refuses is dropped without a word to the inspector.
 */
export const managedSchema = (): PolicySchema => policyOf(z.toJSONSchema(OfficeSettings, { io: 'input' }));

function policyOf({
  type,
  description,
  enum: words,
  properties,
  items,
}: z.core.JSONSchema.JSONSchema): PolicySchema {
  if (
    type !== 'object' &&
    type !== 'array' &&
    type !== 'string' &&
    type !== 'integer' &&
    type !== 'boolean'
  ) {
    throw new Error(`managed storage takes no ${String(type)}`);
  }
  return {
    type,
    ...(description ? { description } : {}),
    ...(words ? { enum: words.map(String) } : {}),
    ...(properties ? { properties: mapped(properties) } : {}),
    ...(items && !Array.isArray(items) ? { items: policyOf(items as z.core.JSONSchema.JSONSchema) } : {}),
  };
}

const mapped = (properties: Readonly<Record<string, unknown>>): Record<string, PolicySchema> =>
  Object.fromEntries(
    Object.entries(properties).map(([key, schema]) => [
      key,
      policyOf(schema as z.core.JSONSchema.JSONSchema),
    ]),
  );
