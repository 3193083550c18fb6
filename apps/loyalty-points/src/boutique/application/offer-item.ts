import { accepted, refused } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { type BoutiqueItem, offerRefusals, readOffer } from '../domain/item';
import type { BoutiquePorts } from './ports';

/**
 * Offers an item, or changes one that is offered under the same code: names, prices, more variants. Stock stays; a
 * variant that is not named stays as it is.
 */
export const offerItem = command<BoutiquePorts>()({
  name: 'boutiqueItemOffer',
  refusals: offerRefusals,
  read: readOffer,
  work: async ({ store, ids }, draft, { dealerId }) => {
    const known = await store.itemByCode(dealerId, draft.code);
    const itemId = known?.itemId ?? ids('bti');
    const skus = draft.variants.map(({ sku }) => sku);
    const [taken] = await store.skusOfOthers(dealerId, itemId, skus);
    if (taken !== undefined)
      return refused(offerRefusals.no('SKU_TAKEN', ['variants', skus.indexOf(taken), 'sku'], { sku: taken }));
    const stocks = new Map(known?.variants.map(({ sku, stock }) => [sku, stock]));
    const named = draft.variants.map((variant) => ({ ...variant, stock: stocks.get(variant.sku) ?? 0 }));
    const others = known?.variants.filter(({ sku }) => !skus.includes(sku)) ?? [];
    const item: BoutiqueItem = { ...draft, itemId, dealerId, variants: [...others, ...named] };
    await store.save(item);
    return accepted({ answer: { itemId }, written: item });
  },
});
