import { LocalDateScalar } from '@autoclub/subgraph-kit';
import { Field, ID, ObjectType } from 'type-graphql';
import type { StickerStepView } from '../application/reading';
import type { StickerAgreement as Agreement } from '../domain/sticker';
import type { StickerStep } from '../domain/sticker.transitions';
import { StickerStepEnum } from './enums';

@ObjectType('StickerAgreement', {
  description:
    "A customer's free agreement to carry the dealer's sticker; never a condition of anything else (rulebook MEM-16).",
})
export class StickerAgreement {
  @Field(() => ID, { description: 'Opaque id, prefix "stk".' })
  id!: string;

  @Field(() => StickerStepEnum, { description: 'Where it stands.' })
  step!: StickerStep;

  @Field(() => LocalDateScalar, { description: 'The business day of that step.' })
  changedOn!: string;

  readonly record!: Agreement;
}

@ObjectType('StickerAgreementStep', { description: 'A step that a sticker agreement took.' })
export class StickerAgreementStep {
  @Field(() => StickerStepEnum, { description: 'The step.' })
  step!: StickerStep;

  @Field(() => LocalDateScalar, { description: 'Its business day.' })
  changedOn!: string;

  readonly record!: StickerStepView;
}
