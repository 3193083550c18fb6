import {
  answeredImport,
  dealerSystemCallerOf,
  IdempotencyKey,
  importAnswer,
  ImportFormatEnum,
  Requires,
  type GraphContext,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { importMemberships } from '../application/import-memberships';
import type { MembershipsPorts } from '../application/ports';
import { membershipRows } from './membership-rows';

@InputType('MembershipsImportInput', {
  description: 'A chunk of `memberships.csv`: at most 200 rows and 200 KB.',
})
class MembershipsImportInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ImportFormatEnum, { description: 'How the content is written.' })
  format!: keyof typeof ImportFormatEnum;

  @Field(() => String, {
    description:
      'The rows; CSV with its header. Columns: customerNumber, memberNumber, tier, source, wayIn, feePaid, activatedOn; if there are referrals, referrerMemberNumber.',
  })
  content!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'Only judge the rows, write nothing.' })
  isDryRun!: boolean;
}

const membershipsImportAnswer = importAnswer('MembershipsImport', importMemberships, {
  number: 'The member number of the row, if it could be read.',
  id: 'The id of the membership; null when refused.',
  reasons: 'Why it was refused; the field is the column.',
  accepted: 'Rows that were new.',
  unchanged: 'Rows that were known word for word.',
});

@Resolver()
export class MembershipsImportMutation {
  private readonly importMemberships;

  constructor(unit: UnitOfWork<MembershipsPorts>) {
    this.importMemberships = importMemberships(unit);
  }

  @Requires('memberships:approve')
  @Mutation(() => membershipsImportAnswer.Payload, {
    description:
      'Takes in a chunk of memberships.csv: cards that run already. Sent again, its rows are UNCHANGED. For systems.',
  })
  async membershipsImport(
    @Arg('input', () => MembershipsImportInput, { description: 'The chunk.' }) input: MembershipsImportInput,
    @Ctx() context: GraphContext,
  ) {
    const outcome = await this.importMemberships(dealerSystemCallerOf(context), membershipRows(input));
    return answeredImport(context, membershipsImportAnswer, outcome);
  }
}
