import type { LocalDate } from '@autoclub/domain-kit';
import {
  ConnectionArgs,
  type CursorPart,
  DateRangeInput,
  type GraphContext,
  given,
  pageRequest,
  presentPage,
  readerOf,
  Requires,
} from '@autoclub/subgraph-kit';
import { Arg, Args, Ctx, Field, FieldResolver, ID, InputType, Query, Resolver, Root } from 'type-graphql';
import { StaffMember } from '../../network/graph';
import { StaffCertificate, StaffCertificateConnection } from './certificate.type';
import { type CertificateLookups, presentCertificate } from './lookups';

const PLACE: readonly CursorPart[] = ['day', 'id'];

@InputType('StaffCertificateFilter', {
  description: 'Which certificates a list holds; every condition given must be met.',
})
class StaffCertificateFilter {
  @Field(() => ID, { nullable: true, description: 'Those of this member of staff.' })
  staffMemberId?: string | null;

  @Field(() => String, { nullable: true, description: 'Those with this code.' })
  certificateCode?: string | null;

  @Field(() => DateRangeInput, {
    nullable: true,
    description: 'Those whose first day without them lies here.',
  })
  endsOn?: DateRangeInput | null;
}

@Resolver(() => StaffMember)
export class StaffCertificateResolver {
  constructor(private readonly lookups: CertificateLookups) {}

  @Requires('orders:read')
  @Query(() => StaffCertificateConnection, {
    description: 'Certificates of the staff of the dealer, the first to end first (rulebook SVC-20).',
  })
  async staffCertificates(
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Arg('filter', () => StaffCertificateFilter, { nullable: true, description: 'Which; all unless given.' })
    filter: StaffCertificateFilter | null,
    @Ctx() context: GraphContext,
  ) {
    const page = pageRequest(args, PLACE);
    const { endsOn, ...exact } = given(filter);
    const days = given({ endsFrom: endsOn?.from as LocalDate, endsTo: endsOn?.to as LocalDate });
    const { reads } = this.lookups;
    const rows = await reads.read(readerOf(context), (each) => each.list({ ...exact, ...days }, page));
    const today = await this.lookups.today(context);
    return presentPage(rows, page, {
      node: (row) => presentCertificate(row, today),
      cursor: ({ validity, id }) => [validity.to, id],
    });
  }

  @Requires('orders:read')
  @FieldResolver(() => [StaffCertificate], {
    nullable: true,
    description: 'What this person is certified for, the last to end first.',
  })
  certificates(@Root() staffMember: StaffMember, @Ctx() context: GraphContext): Promise<StaffCertificate[]> {
    return this.lookups.certificatesOf(context, staffMember.id);
  }
}
