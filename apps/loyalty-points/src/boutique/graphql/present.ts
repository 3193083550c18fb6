import type { Language } from '@autoclub/subgraph-kit';
import type { BoutiqueItem, PickUp } from '../domain/item';
import type { BoutiqueItemType, BoutiquePickUpType } from './boutique.type';

export function presentItem(item: BoutiqueItem, language: Language): BoutiqueItemType {
  const nameOf = (named: { readonly nameZh: string; readonly nameEn: string }) =>
    language === 'zh' ? named.nameZh : named.nameEn;
  return {
    id: item.itemId,
    code: item.code,
    name: nameOf(item),
    isOffered: item.isOffered,
    variants: item.variants.map((variant) => ({
      sku: variant.sku,
      name: nameOf(variant),
      points: variant.points,
      stock: variant.stock,
    })),
  };
}

export function presentPickUp({ pickUpId, ...pickUp }: PickUp): BoutiquePickUpType {
  const { sku, quantity, state, readyAt, handedOverAt } = pickUp;
  return { id: pickUpId, sku, quantity, state, readyAt, handedOverAt };
}
