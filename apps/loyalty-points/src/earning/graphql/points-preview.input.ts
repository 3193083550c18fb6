import type { LocalDate } from '@autoclub/domain-kit';
import { LocalDateScalar, MoneyInput } from '@autoclub/subgraph-kit';
import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { LINE_KINDS, PAYERS, type LineKind, type Payer } from '../domain/earning-document';

const PreviewLineKindEnum = Object.fromEntries(LINE_KINDS.map((kind) => [kind, kind])) as Record<
  LineKind,
  LineKind
>;
registerEnumType(PreviewLineKindEnum, {
  name: 'PreviewLineKind',
  description: 'The kind of a line of a repair order.',
  valuesConfig: {
    LABOUR: { description: 'Work.' },
    PART: { description: 'Spare parts and fluids.' },
    BOUTIQUE: { description: 'Goods of the boutique; earn nothing by default.' },
    INSURANCE: { description: 'An insurance premium; earns by its policy, not here.' },
    OTHER: { description: 'Anything else of a repair.' },
  },
});

const PreviewPayerEnum = Object.fromEntries(PAYERS.map((payer) => [payer, payer])) as Record<Payer, Payer>;
registerEnumType(PreviewPayerEnum, {
  name: 'PreviewPayer',
  description: 'Who pays a line; only what the customer pays can earn.',
  valuesConfig: {
    CUSTOMER: { description: 'The customer.' },
    INSURER: { description: 'An insurer.' },
    WARRANTY: { description: 'The manufacturer, as a warranty claim.' },
    CLUB: { description: 'The club, as a free item.' },
  },
});

const PreviewOrderKindEnum = {
  PERIODIC_MAINTENANCE: 'PERIODIC_MAINTENANCE',
  FIRST_CHECKS: 'FIRST_CHECKS',
  GENERAL_REPAIR: 'GENERAL_REPAIR',
  BODY_AND_PAINT: 'BODY_AND_PAINT',
  ACCIDENT: 'ACCIDENT',
  WARRANTY_CLAIM: 'WARRANTY_CLAIM',
  FREE_INSPECTION: 'FREE_INSPECTION',
  PDS: 'PDS',
  REWORK: 'REWORK',
} as const;
registerEnumType(PreviewOrderKindEnum, {
  name: 'PreviewOrderKind',
  description: 'The kind of a repair order (rulebook SVC-01). No earning rule looks at it; who pays decides.',
  valuesConfig: {
    PERIODIC_MAINTENANCE: { description: 'Maintenance by date or mileage.' },
    FIRST_CHECKS: { description: 'The checks at 5 000 and 10 000 km.' },
    GENERAL_REPAIR: { description: 'A repair.' },
    BODY_AND_PAINT: { description: 'Body work and paint.' },
    ACCIDENT: { description: 'A repair after an accident.' },
    WARRANTY_CLAIM: { description: 'A repair the manufacturer pays.' },
    FREE_INSPECTION: { description: 'An inspection free of charge.' },
    PDS: { description: 'The inspection before delivery of a new car.' },
    REWORK: { description: 'The repair of a repair.' },
  },
});

@InputType('PointsPreviewLineInput', { description: 'A line of the order, as it would be settled.' })
export class PointsPreviewLineInput {
  @Field(() => PreviewLineKindEnum, { description: 'The kind of the line.' })
  kind!: LineKind;

  @Field(() => PreviewPayerEnum, { defaultValue: 'CUSTOMER', description: 'Who pays it.' })
  payer!: Payer;

  @Field(() => MoneyInput, { description: 'The list price.' })
  listAmount!: MoneyInput;

  @Field(() => MoneyInput, { nullable: true, description: 'What is taken off it; nothing unless told.' })
  discountAmount!: MoneyInput | null;
}

@InputType('PointsPreviewInput', { description: 'A repair order that is not settled yet.' })
export class PointsPreviewInput {
  @Field(() => ID, { description: 'The customer, `cus_…`.' })
  customerId!: string;

  @Field(() => LocalDateScalar, { description: 'The business day it would be settled on.' })
  settledOn!: LocalDate;

  @Field(() => PreviewOrderKindEnum, { nullable: true, description: 'The kind of order.' })
  kind!: keyof typeof PreviewOrderKindEnum | null;

  @Field(() => [PointsPreviewLineInput], { description: 'The lines, at most 200.' })
  lines!: PointsPreviewLineInput[];

  @Field(() => MoneyInput, {
    nullable: true,
    description: 'The part that would be paid with points and therefore earns nothing.',
  })
  paidWithPointsAmount!: MoneyInput | null;
}
