import { requireDealer } from '@autoclub/identity';
import { badUserInput, codeEnum, readerOf, Requires, type GraphContext } from '@autoclub/subgraph-kit';
import { Arg, Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql';
import type { CustomerReading } from '../../application/reading';
import { readLookupKey, type LookupGround } from '../../domain/lookup-key';
import type { CustomerLookups } from '../customer-lookups';
import { Customer } from '../customer.type';

const LookupGroundEnum = codeEnum<LookupGround>(
  'CustomerLookupGround',
  'What the key of a look-up was taken for.',
  {
    VIN: 'The identification number of a car.',
    PLATE: 'The licence plate of a car.',
    PHONE: 'A phone number.',
    PHONE_END: 'The last digits of a phone number, four at least.',
    CARD_NUMBER: 'The number of a membership card.',
    NAME: 'How a name begins.',
  },
);

@ObjectType('CustomerFound', { description: 'A customer the key belongs to.' })
class CustomerFound {
  @Field(() => Customer, { description: 'The customer.' })
  customer!: Customer;

  @Field(() => [LookupGroundEnum], { description: 'What the key is of this customer.' })
  matchedBy!: readonly LookupGround[];
}

@ObjectType('CustomerLookup', { description: 'Who a key at the front desk belongs to.' })
class CustomerLookup {
  @Field(() => [CustomerFound], { description: 'The customers, at most 20, by their ids.' })
  found!: CustomerFound[];

  @Field(() => Boolean, { description: 'Whether there are more; then the key says too little.' })
  hasMore!: boolean;
}

const MOST = 20;

/** The front desk: one key opens the whole file. */
@Resolver()
export class CustomerLookupQuery {
  constructor(
    private readonly lookups: CustomerLookups,
    private readonly reading: CustomerReading,
  ) {}

  @Requires('members:pii')
  @Query(() => CustomerLookup, {
    description:
      "Finds a customer of the caller's dealer by VIN, plate, phone number or its last digits (four at least), card number, or how the name begins. Cards, points, orders and habits are fields of the customer (rulebook MEM-14).",
  })
  async customerLookup(
    @Arg('key', () => String, {
      description: 'What was typed or scanned, in any writing; 1 to 80 characters.',
    })
    written: string,
    @Ctx() context: GraphContext,
  ): Promise<CustomerLookup> {
    const dealerId = requireDealer(context.principal);
    const key = readLookupKey(written);
    if (!key)
      throw badUserInput({
        zh: '请输入 1 至 80 个字符的车架号、车牌、电话、卡号或姓名。',
        en: 'The "key" is a VIN, plate, phone number, card number or name of 1 to 80 characters.',
      });
    const rows = await this.reading.lookUp(readerOf(context), dealerId, key, MOST + 1);
    const shown = rows.slice(0, MOST);
    const found = await Promise.all(
      shown.map(async ({ customerId, grounds }) => ({
        customer: await this.lookups.customer(context, customerId),
        matchedBy: grounds,
      })),
    );
    return {
      found: found.flatMap(({ customer, matchedBy }) => (customer ? [{ customer, matchedBy }] : [])),
      hasMore: rows.length > MOST,
    };
  }
}
