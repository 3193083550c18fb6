import type { LocalDate } from '@autoclub/domain-kit';
import { businessDay, byOwner, LocalDateScalar, readerOf, Requires } from '@autoclub/subgraph-kit';
import type { GraphContext } from '@autoclub/subgraph-kit';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CustomerHome } from '../../network';
import { CustomerEntity } from '../../network/graph';
import { classifyCustomers } from '../application/classify-customers';
import type { ClassifiedCustomer } from '../application/classify-customers';
import type { ClassParts } from './class-parts';
import { presentChange, presentClasses } from './present';
import { ClassChangeType } from './types/class-change.type';
import { CustomerClassesType } from './types/customer-classes.type';

const MOST_CHANGES = 100;

@Resolver(() => CustomerEntity)
export class CustomerClassesResolver {
  constructor(private readonly parts: ClassParts) {}

  @Requires('customers:read')
  @FieldResolver(() => CustomerClassesType, {
    nullable: true,
    description: 'How the rule sets label the customer on a day; null before the customer was registered.',
  })
  async classes(
    @Root() customer: CustomerEntity,
    @Arg('asOf', () => LocalDateScalar, {
      nullable: true,
      description: "The reference day; today in the dealer's zone unless given, and never later.",
    })
    asOf: LocalDate | null,
    @Ctx() context: GraphContext,
  ): Promise<CustomerClassesType | null> {
    const { unit, programmes } = this.parts;
    const day = businessDay(asOf) ?? null;
    const loader = context.loader<CustomerHome, ClassifiedCustomer>(`classes ${day}`, async (homes) => {
      const request = { homes, asOf: day };
      const classes = await classifyCustomers(unit, programmes, readerOf(context), request);
      return homes.map((home) => classes.get(home.customerId) ?? null);
    });
    const classes = await loader.load(customer.home);
    return classes && presentClasses(classes, context.language);
  }

  @Requires('customers:read')
  @FieldResolver(() => [ClassChangeType], {
    nullable: true,
    description: `The last ${MOST_CHANGES} changes of the classes, the latest first, as each night judged them (ANA-12).`,
  })
  async classHistory(
    @Root() { id }: CustomerEntity,
    @Ctx() context: GraphContext,
  ): Promise<ClassChangeType[]> {
    const { unit } = this.parts;
    const lookup = byOwner(
      context,
      'changes of classes',
      (reader, ids) => unit.read(reader, (reads) => reads.changes(ids, MOST_CHANGES)),
      ({ customerId }) => customerId,
    );
    return (await lookup.load(id)).map((change) => presentChange(change, context.language));
  }
}
