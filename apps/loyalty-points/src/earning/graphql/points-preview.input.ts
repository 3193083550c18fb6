import type { LocalDate } from '@autoclub/domain-kit';
import { LocalDateScalar, MoneyInput } from '@autoclub/subgraph-kit';
import { Field, ID, InputType } from 'type-graphql';
import type { LineKind, Payer } from '../domain/earning-document';
import { PreviewLineKindEnum, PreviewOrderKindEnum, PreviewPayerEnum } from './preview-enums.type';

@InputType('PointsPreviewLineInput', { description: 'A line of the order, as it would be settled.' })
export class PointsPreviewLineInput {
  @Field(() => PreviewLineKindEnum, { description: 'The kind of the line.' })
  kind!: LineKind;

  @Field(() => PreviewPayerEnum, { defaultValue: 'CUSTOMER', description: 'Who pays it.' })
  payer!: Payer;

  @Field(() => MoneyInput, { description: 'The list price.' })
  listAmount!: MoneyInput;

  @Field(() => MoneyInput, { nullable: true, description: 'What is taken off it; nothing unless given.' })
  discountAmount!: MoneyInput | null;
}

@InputType('PointsPreviewInput', { description: 'A repair order that is not settled yet.' })
export class PointsPreviewInput {
  @Field(() => ID, { description: 'The customer, `cus_…`.' })
  customerId!: string;

  @Field(() => ID, {
    nullable: true,
    description: "The car, `veh_…`: a company's earns for the company and a leased one for its user.",
  })
  vehicleId!: string | null;

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
