import { Field, InputType, type ClassType } from 'type-graphql';
import { IdempotencyKey } from '../values/idempotency-key.field';
import { ImportFormatEnum } from '../values/import.enums';

/** A chunk of a file as a mutation takes it. */
export interface ImportInput {
  idempotencyKey: string;
  format: keyof typeof ImportFormatEnum;
  content: string;
  isDryRun: boolean;
}

/** Makes the input `<Mutation>Input` of an import: which file it is a chunk of, and what its rows look like. */
export function importInput(mutation: string, file: string, rows: string): ClassType<ImportInput> {
  @InputType(`${mutation}Input`, {
    description: `A chunk of \`${file}\`: at most 200 rows and 200 KB (rulebook SVC-22).`,
  })
  class Input implements ImportInput {
    @IdempotencyKey()
    idempotencyKey!: string;

    @Field(() => ImportFormatEnum, { description: 'How the content is written.' })
    format!: keyof typeof ImportFormatEnum;

    @Field(() => String, { description: rows })
    content!: string;

    @Field(() => Boolean, { defaultValue: false, description: 'Only judge the rows, write nothing.' })
    isDryRun!: boolean;
  }
  return Input;
}
