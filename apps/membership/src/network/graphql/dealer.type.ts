import { CurrencyCodeEnum } from '@autoclub/subgraph-kit';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { DealerRecord } from '../application/ports';

@Directive('@key(fields: "id")')
@ObjectType('Dealer', { description: 'A franchised 4S store: sales, spare parts, service, survey.' })
export class Dealer {
  @Field(() => ID, { description: 'Opaque id, prefix "dlr".' })
  id!: string;

  @Field(() => String, { description: 'The code of the dealer, such as "SH01"; unique on the platform.' })
  code!: string;

  @Field(() => String, {
    description: 'IANA time zone that cuts the business days of the dealer (rulebook CONV-2).',
  })
  timeZone!: string;

  @Field(() => CurrencyCodeEnum, { description: 'The currency of the books of the dealer.' })
  currencyCode!: keyof typeof CurrencyCodeEnum;

  readonly record!: DealerRecord;
}
