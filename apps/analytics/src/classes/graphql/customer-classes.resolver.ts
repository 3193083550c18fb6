import type { LocalDate } from '@autoclub/domain-kit';
import { businessDay, LocalDateScalar, readerOf, Requires } from '@autoclub/subgraph-kit';
import type { GraphContext } from '@autoclub/subgraph-kit';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CustomerHome } from '../../network';
import { CustomerEntity } from '../../network/graph';
import { classifyCustomers } from '../application/classify-customers';
import type { ClassifiedCustomer } from '../application/classify-customers';
import type { ClassParts } from './class-parts';
import { presentClasses } from './present';
import { CustomerClassesType } from './types/customer-classes.type';

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
}
