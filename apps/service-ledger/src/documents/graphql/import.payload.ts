import { commonRefusals, fileRefusals, keyRefusals } from '@autoclub/domain-kit';

import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { RowOutcome } from '../application/judge-rows';
import { codeEnum } from './code-enum';

/** What is wrong with a chunk as a whole. */
export const FILE_TEXTS = {
  ...keyRefusals.texts,
  ...fileRefusals.texts,
  ...commonRefusals.pick('DEALER_NOT_FOUND', 'VALUE_UNKNOWN'),
};

const ImportRowOutcomeEnum = codeEnum<RowOutcome>('ImportRowOutcome', 'What became of a delivered row.', {
  ACCEPTED: 'It was new, and is kept.',
  UNCHANGED: 'It was known word for word; nothing was written.',
  REFUSED: 'It was refused for the reasons given; nothing was written.',
});

@ObjectType()
export abstract class ImportedRow {
  @Field(() => Int, {
    description: 'The number of the row in the content, from 1, without header and blank lines.',
  })
  rowNumber!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The number of the document, if the row could be read.',
  })
  externalNumber!: string | null;

  @Field(() => ImportRowOutcomeEnum, { description: 'Whether it was kept.' })
  outcome!: RowOutcome;

  @Field(() => ID, {
    nullable: true,
    description: 'The id of the document; null when refused, and in a dry run of a new one.',
  })
  id!: string | null;
}

@ObjectType()
export abstract class ImportPayload {
  @Field(() => Int, { description: 'Rows that were new, or amended what was known.' })
  acceptedCount!: number;

  @Field(() => Int, { description: 'Rows that changed nothing.' })
  unchangedCount!: number;

  @Field(() => Int, { description: 'Rows that were refused.' })
  refusedCount!: number;

  @Field(() => Boolean, {
    description: 'Whether this is the stored answer to an earlier call with the same key.',
  })
  replayed!: boolean;
}
