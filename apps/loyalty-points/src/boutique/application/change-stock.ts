import { accepted, refused } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { changedStock, stockRefusals } from '../domain/item';
import type { BoutiquePorts } from './ports';

/** Pieces came in, or went otherwise than by redemption: delivered, broken, counted. */
export const changeStock = command<BoutiquePorts>()({
  name: 'boutiqueStockChange',
  refusals: stockRefusals,
  work: async ({ store }, input: { readonly sku: string; readonly change: number }, { dealerId }) => {
    const variant = await store.lockStock(dealerId, input.sku);
    if (!variant) return refused(stockRefusals.no('VARIANT_NOT_FOUND', ['sku']));
    const changed = changedStock(variant.stock, input.change);
    if (!changed.ok) return changed;
    await store.setStock(dealerId, input.sku, changed.value);
    return accepted({ answer: { itemId: variant.itemId } });
  },
});
