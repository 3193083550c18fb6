import { readerOf, Requires, type GraphContext } from '@autoclub/subgraph-kit';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { PiiLog } from '../../customers';
import type { CustomerLookups } from '../../customers/graph';
import type { PersonalDataReading } from '../application/ports';

/** A person who asks what is kept of them gets all of it (rulebook MEM-17). */
@Resolver()
export class PersonalDataQuery {
  constructor(
    private readonly reading: PersonalDataReading,
    private readonly lookups: CustomerLookups,
    private readonly piiLog: PiiLog,
  ) {}

  @Requires('members:pii')
  @Query(() => String, {
    nullable: true,
    description:
      'Everything membership keeps of a person, as JSON to be handed over: records, consents, cars and cards with their past. The other services keep no personal data.',
  })
  async personalData(
    @Arg('customerId', () => ID, { description: 'The customer.' }) customerId: string,
    @Ctx() context: GraphContext,
  ): Promise<string | null> {
    const customer = await this.lookups.customer(context, customerId);
    if (!customer) return null;
    const { subject, kind: principalKind } = context.principal;
    const record = { kind: 'CUSTOMER' as const, id: customer.id, dealerId: customer.record.dealerId };
    await this.piiLog.write({ ...readerOf(context), subject, principalKind }, [record]);
    const kept = await this.reading.personalData(readerOf(context), customerId);
    return kept === undefined ? null : JSON.stringify(kept);
  }
}
