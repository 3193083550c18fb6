import {
  answeredImport,
  dealerSystemCallerOf,
  importAnswer,
  importInput,
  type ImportInput,
  Requires,
  type GraphContext,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { importMemberships } from '../application/import-memberships';
import type { MembershipsPorts } from '../application/ports';
import { membershipRows } from './membership-rows';

const MembershipsImportInput = importInput(
  'MembershipsImport',
  'memberships.csv',
  'The rows; CSV with its header. Columns: customerNumber, memberNumber, tier, source, wayIn, feePaid, activatedOn; ' +
    'if there are referrals, referrerMemberNumber.',
);

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
    @Arg('input', () => MembershipsImportInput, { description: 'The chunk.' }) input: ImportInput,
    @Ctx() context: GraphContext,
  ) {
    const outcome = await this.importMemberships(dealerSystemCallerOf(context), membershipRows(input));
    return answeredImport(context, membershipsImportAnswer, outcome);
  }
}
