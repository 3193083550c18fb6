import { connection, LocalDateScalar } from '@autoclub/subgraph-kit';
import { Field, Int, ObjectType } from 'type-graphql';
import type { OutletFileView } from '../application/reading';

@ObjectType('OutletFile', {
  description: 'The customer file of a car that was sold through an outlet (rulebook MEM-15).',
})
export class OutletFile {
  @Field(() => LocalDateScalar, { description: 'The business day of the sale.' })
  soldOn!: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The business day on which the file came; null while it is awaited.',
  })
  deliveredOn!: string | null;

  @Field(() => [String], { description: 'What it says, by codes of the programme such as "PHONE".' })
  fieldCodes!: string[];

  @Field(() => [String], { description: 'What of it had to be corrected since.' })
  correctedFieldCodes!: string[];

  @Field(() => Int, { description: 'How many fields it has.' })
  fieldCount!: number;

  readonly record!: OutletFileView;
}

export const OutletFileConnection = connection(OutletFile, 'OutletFile');
