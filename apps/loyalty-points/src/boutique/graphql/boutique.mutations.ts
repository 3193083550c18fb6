import {
  type AnswerOf,
  type GraphContext,
  IdempotencyKey,
  Requires,
  SafeIntScalar,
  answered,
  callerOf,
  mutationAnswer,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { changeStock } from '../application/change-stock';
import { handOver } from '../application/hand-over';
import { offerItem } from '../application/offer-item';
import type { BoutiquePorts } from '../application/ports';
import { itemById, pickUpById } from './boutique.resolver';
import { BoutiqueItemType, BoutiquePickUpType } from './boutique.type';
import { presentItem, presentPickUp } from './present';

@InputType('BoutiqueVariantInput', { description: 'A variant of an item.' })
class BoutiqueVariantInput {
  @Field(() => String, { description: "Its number in the dealer's stock, unique at the dealer." })
  sku!: string;

  @Field(() => String, { description: 'Its name in Chinese.' })
  nameZh!: string;

  @Field(() => String, { description: 'Its name in English.' })
  nameEn!: string;

  @Field(() => SafeIntScalar, { description: 'What one piece costs, in points.' })
  points!: number;
}

@InputType('BoutiqueItemOfferInput', { description: 'An item to offer, or to change under its code.' })
class BoutiqueItemOfferInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => String, { description: "The dealer's own code of the item." })
  code!: string;

  @Field(() => String, { description: 'Its name in Chinese.' })
  nameZh!: string;

  @Field(() => String, { description: 'Its name in English.' })
  nameEn!: string;

  @Field(() => Boolean, { defaultValue: true, description: 'Whether it can be redeemed.' })
  isOffered!: boolean;

  @Field(() => [BoutiqueVariantInput], { description: 'Variants to add or change; the others stay.' })
  variants!: BoutiqueVariantInput[];
}

@InputType('BoutiqueStockChangeInput', { description: 'Pieces that came or went.' })
class BoutiqueStockChangeInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => String, { description: 'The number of the variant.' })
  sku!: string;

  @Field(() => Int, { description: 'How many came; negative: went.' })
  change!: number;
}

@InputType('BoutiquePickUpHandOverInput', { description: 'Pieces that are handed over.' })
class BoutiquePickUpHandOverInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The pick-up, `pku_…`.' })
  pickUpId!: string;
}

const offerAnswer = mutationAnswer(
  'BoutiqueItemOffer',
  { boutiqueItem: BoutiqueItemType },
  offerItem.refusals,
  {
    description: 'The item as it is offered.',
  },
);
const stockAnswer = mutationAnswer(
  'BoutiqueStockChange',
  { boutiqueItem: BoutiqueItemType },
  changeStock.refusals,
  { description: 'The item with its stock.' },
);
const handOverAnswer = mutationAnswer(
  'BoutiquePickUpHandOver',
  { pickUp: BoutiquePickUpType },
  handOver.refusals,
  { description: 'The pieces that were handed over.' },
);

@Resolver()
export class BoutiqueMutations {
  private readonly offer;
  private readonly change;
  private readonly hand;

  constructor(private readonly unit: UnitOfWork<BoutiquePorts>) {
    this.offer = offerItem(unit);
    this.change = changeStock(unit);
    this.hand = handOver(unit);
  }

  @Requires('points:write')
  @Mutation(() => offerAnswer.Payload, { description: 'Offers an item for points, or changes it.' })
  async boutiqueItemOffer(
    @Arg('input', () => BoutiqueItemOfferInput, { description: 'The item.' })
    { idempotencyKey, ...input }: BoutiqueItemOfferInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof offerAnswer>> {
    const outcome = await this.offer(callerOf(context), idempotencyKey, input);
    return answered(context, offerAnswer, outcome, ({ answer: { itemId } }) => this.shown(itemId, context));
  }

  @Requires('points:write')
  @Mutation(() => stockAnswer.Payload, { description: 'Changes the stock of a variant by so many pieces.' })
  async boutiqueStockChange(
    @Arg('input', () => BoutiqueStockChangeInput, { description: 'What came or went.' })
    { idempotencyKey, ...input }: BoutiqueStockChangeInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof stockAnswer>> {
    const outcome = await this.change(callerOf(context), idempotencyKey, input);
    return answered(context, stockAnswer, outcome, ({ answer: { itemId } }) => this.shown(itemId, context));
  }

  @Requires('points:redeem')
  @Mutation(() => handOverAnswer.Payload, {
    description: 'Hands redeemed pieces over to their member, once.',
  })
  async boutiquePickUpHandOver(
    @Arg('input', () => BoutiquePickUpHandOverInput, { description: 'Which pieces.' })
    { idempotencyKey, ...input }: BoutiquePickUpHandOverInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof handOverAnswer>> {
    const outcome = await this.hand(callerOf(context), idempotencyKey, input);
    return answered(context, handOverAnswer, outcome, async ({ answer: { pickUpId }, written }) => {
      const found = written ?? (await pickUpById(this.unit, context).load(pickUpId));
      return { pickUp: found && presentPickUp(found) };
    });
  }

  private async shown(itemId: string, context: GraphContext) {
    const item = await itemById(this.unit, context).load(itemId);
    return { boutiqueItem: item && presentItem(item, context.language) };
  }
}
