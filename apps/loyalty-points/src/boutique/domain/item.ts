import {
  InputChecks,
  type Outcome,
  type RefusalOf,
  accepted,
  commonRefusals,
  defineRefusals,
  refused,
} from '@autoclub/domain-kit';

/** A good of the boutique that points buy (rulebook PTS-07). */
export interface BoutiqueItem {
  readonly itemId: string;
  readonly dealerId: string;
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly isOffered: boolean;
  readonly variants: readonly BoutiqueVariant[];
}

/** A size or colour of an item, with its own number, price and stock. */
export interface BoutiqueVariant {
  /** Its number in the dealer's stock; unique at the dealer. */
  readonly sku: string;
  readonly nameZh: string;
  readonly nameEn: string;
  /** What one piece costs. */
  readonly points: number;
  /** Pieces that can still be redeemed. */
  readonly stock: number;
}

export const PICK_UP_STATES = ['WAITING', 'HANDED_OVER', 'TAKEN_BACK'] as const;
export type PickUpState = (typeof PICK_UP_STATES)[number];

/** Pieces that were redeemed: waiting for their member, handed over, or taken back. */
export interface PickUp {
  readonly pickUpId: string;
  readonly dealerId: string;
  readonly redemptionId: string;
  readonly sku: string;
  readonly quantity: number;
  readonly state: PickUpState;
  readonly readyAt: Date;
  readonly handedOverAt: Date | null;
  readonly handedOverBy: string | null;
}

export const MOST_POINTS = 10_000_000;
export const MOST_PIECES = 1_000_000;
const MOST_VARIANTS = 50;

export const offerRefusals = defineRefusals({
  ...commonRefusals.pick(
    'TEXT_REQUIRED',
    'TEXT_TOO_LONG',
    'TEXT_INVALID',
    'CODE_INVALID',
    'NUMBER_OUT_OF_RANGE',
  ),
  VARIANTS_MISSING: {
    zh: '商品至少须有一个规格，最多 {most} 个。',
    en: 'An item needs a variant, and has {most} at most.',
  },
  SKU_TAKEN: {
    zh: '编号 {sku} 已用于另一件商品或在本次输入中重复。',
    en: 'The number {sku} belongs to another item, or is given twice.',
  },
});

export type OfferRefusal = RefusalOf<typeof offerRefusals>;

export interface OfferInput {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly isOffered: boolean;
  readonly variants: readonly Omit<BoutiqueVariant, 'stock'>[];
}

/** Reads what is offered; every fault is named by its field. */
export function readOffer(input: OfferInput): Outcome<OfferInput, OfferRefusal> {
  const checks = new InputChecks(offerRefusals);
  const { length } = input.variants;
  if (length < 1 || length > MOST_VARIANTS)
    return refused(offerRefusals.no('VARIANTS_MISSING', ['variants'], { most: MOST_VARIANTS }));
  const variants = input.variants.map((variant, index) => {
    const at = ['variants', index];
    return {
      sku: checks.code(variant.sku, [...at, 'sku']),
      nameZh: checks.text(variant.nameZh, [...at, 'nameZh'], 60),
      nameEn: checks.text(variant.nameEn, [...at, 'nameEn'], 60),
      points: checks.wholeNumber(variant.points, [...at, 'points'], { min: 1, max: MOST_POINTS }),
    };
  });
  const twice = variants.findIndex(({ sku }, i) => variants.findIndex((other) => other.sku === sku) < i);
  const repeated = variants[twice];
  if (repeated)
    return refused(offerRefusals.no('SKU_TAKEN', ['variants', twice, 'sku'], { sku: repeated.sku }));
  return checks.complete({
    code: checks.code(input.code, ['code']),
    nameZh: checks.text(input.nameZh, ['nameZh'], 60),
    nameEn: checks.text(input.nameEn, ['nameEn'], 60),
    isOffered: input.isOffered,
    variants,
  });
}

export const stockRefusals = defineRefusals({
  ...commonRefusals.pick('NUMBER_OUT_OF_RANGE'),
  VARIANT_NOT_FOUND: { zh: '未找到该规格。', en: 'There is no such variant.' },
  STOCK_TOO_LOW: { zh: '库存只有 {stock} 件。', en: 'There are only {stock} in stock.' },
});

/** What is there after so many came or went. */
export function changedStock(
  stock: number,
  change: number,
): Outcome<number, RefusalOf<typeof stockRefusals>> {
  if (!Number.isInteger(change) || change === 0 || Math.abs(change) > MOST_PIECES)
    return refused(
      stockRefusals.no('NUMBER_OUT_OF_RANGE', ['change'], { min: -MOST_PIECES, max: MOST_PIECES }),
    );
  if (stock + change < 0) return refused(stockRefusals.no('STOCK_TOO_LOW', ['change'], { stock }));
  return accepted(stock + change);
}

export const handOverRefusals = defineRefusals({
  PICK_UP_NOT_FOUND: { zh: '未找到该提货单。', en: 'There is no such pick-up.' },
  PICK_UP_NOT_WAITING: {
    zh: '该商品已交付或兑换已撤销。',
    en: 'It was handed over already, or its redemption was taken back.',
  },
});
