import type { EventContract } from '@autoclub/event-contracts';
import { z } from 'zod';

/** A JSON Schema as far as this tool looks into it. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * The JSON Schema (draft 7, which AsyncAPI takes as well) of an event's data. Unknown fields are allowed: a consumer
 * ignores them. `x-topic` and `x-key` stand in the file so that a change of either is seen as the break it is.
 */
export function jsonSchemaOf({ type, summary, topic, key, schema }: EventContract): JsonSchema {
  const { $schema, ...body } = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' });
  return {
    $schema,
    $id: `/contracts/events/${type}.json`,
    title: type,
    description: summary,
    'x-topic': topic,
    'x-key': key,
    ...body,
  };
}
