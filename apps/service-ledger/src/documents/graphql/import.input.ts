import { Field, InputType } from 'type-graphql';
import { codeEnum } from './code-enum';

export const ImportFormatEnum = codeEnum<'CSV' | 'NDJSON'>(
  'ImportFormat',
  'The format of a delivered file.',
  {
    CSV: 'Comma-separated, with a header row (RFC 4180).',
    NDJSON: 'One JSON object per line.',
  },
);

/** What every import of a chunk takes; the content is described by the mutation's own input. */
@InputType()
export abstract class ChunkInput {
  @Field(() => String, {
    description:
      'Chosen by the client, 1–128 characters; the same key and input answer the first result again.',
  })
  idempotencyKey!: string;

  @Field(() => ImportFormatEnum, { description: 'How the content is written.' })
  format!: keyof typeof ImportFormatEnum;

  @Field(() => Boolean, { defaultValue: false, description: 'Only judge the rows, write nothing.' })
  isDryRun!: boolean;

  abstract content: string;
}
