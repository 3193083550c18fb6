import { CurrencyCodeEnum, SafeIntScalar } from '@autoclub/subgraph-kit';
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

  @Field(() => Boolean, {
    description: 'Whether it is a sandbox, whose clock can be moved forward (rulebook PLT-04).',
  })
  isSandbox!: boolean;

  @Field(() => SafeIntScalar, {
    description:
      'How many minutes its clock is ahead of the real one; 0 unless it is a sandbox that moved it.',
  })
  clockAheadMinutes!: number;

  readonly record!: DealerRecord;
}
