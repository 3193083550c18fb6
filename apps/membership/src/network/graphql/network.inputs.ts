import { CurrencyCodeEnum } from '@autoclub/subgraph-kit';
import { Field, InputType } from 'type-graphql';
import type { StaffRole } from '../domain/staff-member';
import { StaffRoleEnum } from './enums';

const KEY = 'Chosen by the client, 1–128 characters; the same key and input answer the first result again.';

@InputType('RegionRegisterInput', { description: 'A region to register, or whose names changed.' })
export class RegionRegisterInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => String, { description: 'The code, unique on the platform; the region is known by it.' })
  code!: string;

  @Field(() => String, { description: 'The Chinese name; at most 80 characters.' })
  nameZh!: string;

  @Field(() => String, { description: 'The English name; at most 80 characters.' })
  nameEn!: string;
}

@InputType('DealerRegisterInput', { description: 'A dealer to register, or whose details changed.' })
export class DealerRegisterInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => String, { description: 'The code of the region it belongs to; it cannot change.' })
  regionCode!: string;

  @Field(() => String, { description: 'The code, unique on the platform; the dealer is known by it.' })
  code!: string;

  @Field(() => String, { description: 'The Chinese name; at most 80 characters.' })
  nameZh!: string;

  @Field(() => String, { description: 'The English name; at most 80 characters.' })
  nameEn!: string;

  @Field(() => String, {
    defaultValue: 'Asia/Shanghai',
    description: 'The IANA time zone of its business days.',
  })
  timeZone!: string;

  @Field(() => CurrencyCodeEnum, { defaultValue: 'CNY', description: 'The currency of its books.' })
  currencyCode!: keyof typeof CurrencyCodeEnum;
}

@InputType('OutletRegisterInput', { description: 'An outlet to register, or whose name changed.' })
export class OutletRegisterInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => String, { description: 'The code of its dealer.' })
  dealerCode!: string;

  @Field(() => String, { description: 'The code, unique at the dealer; the outlet is known by it.' })
  code!: string;

  @Field(() => String, { description: 'The name; at most 80 characters.' })
  name!: string;
}

@InputType('StaffMemberRegisterInput', {
  description: 'A member of staff to register, or whose roles changed.',
})
export class StaffMemberRegisterInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => String, { description: 'The code of the dealer.' })
  dealerCode!: string;

  @Field(() => String, { description: 'The staff number, unique at the dealer; the person is known by it.' })
  staffNumber!: string;

  @Field(() => String, { description: 'The name; at most 80 characters.' })
  name!: string;

  @Field(() => [StaffRoleEnum], { description: 'At least one role.' })
  roles!: StaffRole[];
}
