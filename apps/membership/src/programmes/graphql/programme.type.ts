import { DecimalScalar, LocalDateScalar, MoneyType } from '@autoclub/subgraph-kit';
import { Field, Int, ObjectType } from 'type-graphql';
import type { ProgrammeLevel, Unit } from '@autoclub/programme-config';
import type {
  NumberView,
  ParameterView,
  ProgrammeTierView,
  ProgrammeView,
} from '../application/programme-of';
import { ProgrammeLevelEnum, ProgrammeUnitEnum } from './enums';

@ObjectType('Programme', {
  description:
    'The numbers a dealer works by on a day: what the OEM, the region and the dealer decided (rulebook CONV-3).',
})
export class Programme {
  @Field(() => String, {
    description: 'The versions in force, such as "default@1"; every explanation names the one that judged.',
  })
  version!: string;

  @Field(() => LocalDateScalar, { description: 'The business day they are in force on.' })
  onDay!: string;

  readonly view!: ProgrammeView;
}

@ObjectType('ProgrammeTier', {
  description: 'A tier of the programme: how it is reached and what it gives (rulebook MEM-03, SVC-04).',
})
export class ProgrammeTier {
  @Field(() => String, { description: 'The code of the tier, such as "SILVER".' })
  code!: string;

  @Field(() => Int, { description: 'The place among the tiers; a higher one is better.' })
  rank!: number;

  @Field(() => Int, { description: 'How many years a card of the tier is valid.' })
  validYears!: number;

  @Field(() => MoneyType, { nullable: true, description: 'The fee that opens it; null: never for money.' })
  fee!: MoneyType | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The qualifying points that open it; null: not by points.',
  })
  pointsThreshold!: number | null;

  @Field(() => DecimalScalar, { description: 'The discount on labour, such as "0.1000" (rulebook SVC-02).' })
  labourDiscountRate!: string;

  readonly view!: ProgrammeTierView;
}

@ObjectType('ProgrammeBenefit', {
  description: 'A benefit of a tier in a membership year (rulebook SVC-04).',
})
export class ProgrammeBenefit {
  @Field(() => String, { description: 'The code of the benefit, such as "CAR_WASH".' })
  code!: string;

  @Field(() => Int, { nullable: true, description: 'How often it is given; null: without limit.' })
  grantedCount!: number | null;

  @Field(() => Int, { nullable: true, description: 'Kilometres that are free; null where none are counted.' })
  freeKilometres!: number | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The discount, such as "0.1500", and "1.0000" for free; null where there is none.',
  })
  discountRate!: string | null;

  readonly names!: { readonly nameZh: string; readonly nameEn: string };
}

@ObjectType('ProgrammeParameter', { description: 'A number of the programme, in the words of a person.' })
export class ProgrammeParameter {
  @Field(() => String, { description: 'Where it stands, such as "points.repairStepMinor".' })
  path!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Its value in its unit, such as "50.00"; null: without limit, or not in this way.',
  })
  value!: string | null;

  readonly view!: ParameterView;
}

@ObjectType('ProgrammeNumber', {
  description:
    'A number of the programme, parts of lists among them, with where it comes from (rulebook CONV-3).',
})
export class ProgrammeNumber {
  @Field(() => String, { description: 'Where it stands, such as "membership.tiers.SILVER.pointsThreshold".' })
  path!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Its value in its unit, such as "50.00"; null: without limit, or not in this way.',
  })
  value!: string | null;

  @Field(() => String, {
    description: 'The value as a release sets it, as JSON, such as "5000" for 50.00; "null" for none.',
  })
  json!: string;

  @Field(() => ProgrammeUnitEnum, { description: 'What the JSON counts.' })
  unitCode!: Unit;

  @Field(() => ProgrammeLevelEnum, { description: 'Who decided it: the OEM, the region or the dealer.' })
  level!: ProgrammeLevel;

  @Field(() => String, { description: 'The release it comes from, such as "SH01@3".' })
  versionId!: string;

  @Field(() => LocalDateScalar, { description: 'The first day of that release.' })
  since!: string;

  readonly view!: NumberView;
}
