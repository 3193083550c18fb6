import { keptPhone, keptPlate, keptVin } from '@autoclub/domain-kit';
import { requireDealer } from '@autoclub/identity';
import { readerOf, Requires, type GraphContext } from '@autoclub/subgraph-kit';
import { Arg, Ctx, Field, FieldResolver, InputType, Query, Resolver, Root } from 'type-graphql';
import type { CustomersPorts } from '../../application/ports';
import type { CustomerReading } from '../../application/reading';
import { readIdentityReference } from '../../domain/merging/identity-reference';
import type { CustomerLookups } from '../customer-lookups';
import { Customer } from '../customer.type';
import { CustomerCandidate, CustomerMerge } from './customer-merge.type';

@InputType('CustomerCandidatesInput', { description: 'What is known of a person before it is entered.' })
class CustomerCandidatesInput {
  @Field(() => String, { nullable: true, description: 'The phone number, in any writing.' })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'The number of an identity document, in any writing.' })
  identityReference?: string | null;

  @Field(() => String, { nullable: true, description: 'The identification number of a car.' })
  vin?: string | null;

  @Field(() => String, { nullable: true, description: 'The licence plate of a car, in any writing.' })
  plate?: string | null;
}

/** Who may be one person, and which records were merged. */
@Resolver(() => Customer)
export class CustomerMergingResolver {
  constructor(
    private readonly lookups: CustomerLookups,
    private readonly reading: CustomerReading,
    private readonly identityHash: CustomersPorts['identityHash'],
  ) {}

  @Requires('members:pii')
  @Query(() => [CustomerCandidate], {
    description:
      "Customers of the caller's dealer who may be this person, at most 20: to be asked before a customer is saved (rulebook CONV-8).",
  })
  async customerCandidates(
    @Arg('input', () => CustomerCandidatesInput, { description: 'What is known of the person.' })
    input: CustomerCandidatesInput,
    @Ctx() context: GraphContext,
  ): Promise<CustomerCandidate[]> {
    const dealerId = requireDealer(context.principal);
    const found = await this.reading.candidates(readerOf(context), dealerId, {
      phone: input.phone ? (keptPhone(input.phone) ?? null) : null,
      identityHash: this.hashOf(dealerId, input.identityReference),
      vin: input.vin ? keptVin(input.vin) : null,
      plate: input.plate ? (keptPlate(input.plate) ?? null) : null,
    });
    return Promise.all(
      found.map(async ({ customerId, matchedBy }) => ({
        customer: await this.lookups.customer(context, customerId),
        matchedBy,
      })),
    );
  }

  @FieldResolver(() => [CustomerMerge], { description: 'The records that were merged into this one.' })
  async mergedRecords(@Root() { id }: Customer, @Ctx() context: GraphContext): Promise<CustomerMerge[]> {
    const merges = await this.lookups.mergesOf(context, id);
    return merges.map(({ mergeId, ...merge }) => ({ ...merge, id: mergeId }));
  }

  /** What is no identity reference belongs to nobody. */
  private hashOf(dealerId: string, reference: string | null | undefined): string | null {
    const read = reference ? readIdentityReference(reference) : undefined;
    return read?.ok ? this.identityHash(dealerId, read.value) : null;
  }
}
