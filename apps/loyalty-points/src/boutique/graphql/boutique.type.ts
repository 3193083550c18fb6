import { DateTimeScalar, SafeIntScalar, codeEnum, connection } from '@autoclub/subgraph-kit';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { PickUpState } from '../domain/item';

@ObjectType('BoutiqueVariant', { description: 'A size or colour of an item, with its own price and stock.' })
export class BoutiqueVariantType {
  @Field(() => String, { description: "Its number in the dealer's stock; what a redemption names." })
  sku!: string;

  @Field(() => String, { description: "Its name in the caller's language." })
  name!: string;

  @Field(() => SafeIntScalar, { description: 'What one piece costs, in points.' })
  points!: number;

  @Field(() => Int, { description: 'Pieces that can still be redeemed.' })
  stock!: number;
}

@Directive('@key(fields: "id")')
@ObjectType('BoutiqueItem', { description: 'A good of the boutique that points buy (rulebook PTS-07).' })
export class BoutiqueItemType {
  @Field(() => ID, { description: 'The identifier, `bti_…`.' })
  id!: string;

  @Field(() => String, { description: "The dealer's own code of the item." })
  code!: string;

  @Field(() => String, { description: "Its name in the caller's language." })
  name!: string;

  @Field(() => Boolean, { description: 'Whether it can be redeemed now, as far as there is stock.' })
  isOffered!: boolean;

  @Field(() => [BoutiqueVariantType], { description: 'Its variants, 50 at most, by their number.' })
  variants!: BoutiqueVariantType[];
}

export const BoutiqueItemConnection = connection(BoutiqueItemType, 'BoutiqueItem');

export const PickUpStateEnum = codeEnum<PickUpState>('BoutiquePickUpState', 'Where redeemed pieces are.', {
  WAITING: 'They wait for their member.',
  HANDED_OVER: 'The member has them.',
  TAKEN_BACK: 'The redemption was taken back; they are in stock again.',
});

@Directive('@key(fields: "id")')
@ObjectType('BoutiquePickUp', { description: 'Pieces that were redeemed and are picked up by their member.' })
export class BoutiquePickUpType {
  @Field(() => ID, { description: 'The identifier, `pku_…`.' })
  id!: string;

  @Field(() => String, { description: 'The number of the variant.' })
  sku!: string;

  @Field(() => Int, { description: 'How many pieces.' })
  quantity!: number;

  @Field(() => PickUpStateEnum, { description: 'Where they are.' })
  state!: PickUpState;

  @Field(() => DateTimeScalar, { description: 'From when on they can be picked up.' })
  readyAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When they were handed over; null before.' })
  handedOverAt!: Date | null;
}
