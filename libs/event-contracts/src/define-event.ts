import { z } from 'zod';

/** The five services that publish; the first segment of a topic and of an event type after `club.`. */
export const PUBLISHERS = [
  'membership',
  'service-ledger',
  'loyalty-points',
  'activities',
  'analytics',
] as const;
export type Publisher = (typeof PUBLISHERS)[number];

/**
 * One kind of event: its name in the past tense, its major version, the aggregate whose topic keeps it in order, and
 * the schema of its data. A released version never changes its meaning; it may gain optional fields and enum values.
 */
export interface EventContract<Data = unknown> {
  /** `club.<publisher>.<name>.v<version>`, the CloudEvents `type`. */
  readonly type: string;
  readonly publisher: Publisher;
  readonly name: string;
  readonly version: number;
  /** `club.<publisher>.<aggregate>.v<version>`; one topic per aggregate, so events of one aggregate stay in order. */
  readonly topic: string;
  /** Which field of the data is the aggregate's id: the message key and the CloudEvents `subject`. */
  readonly key: string;
  /** What the fact is, in one sentence. */
  readonly summary: string;
  readonly schema: z.ZodType<Data>;
  /** A message as it travels; validated by test and printed in the catalogue. */
  readonly example: Data;
}

/** The data type of a contract: `DataOf<typeof repairOrderSettled>`. */
export type DataOf<C> = C extends EventContract<infer Data> ? Data : never;

interface Definition<S extends z.ZodType> {
  readonly publisher: Publisher;
  readonly aggregate: string;
  readonly name: string;
  readonly version: number;
  readonly key: keyof z.output<S> & string;
  readonly summary: string;
  readonly schema: S;
  readonly example: z.output<S>;
}

export function defineEvent<S extends z.ZodType>(definition: Definition<S>): EventContract<z.output<S>> {
  const { publisher, aggregate, name, version, key, summary, schema, example } = definition;
  return {
    type: `club.${publisher}.${name}.v${version}`,
    topic: `club.${publisher}.${aggregate}.v${version}`,
    publisher,
    name,
    version,
    key,
    summary,
    schema: schema as unknown as z.ZodType<z.output<S>>,
    example,
  };
}
