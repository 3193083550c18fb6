import type { BoutiqueItem, BoutiqueVariant, PickUp } from '../domain/item';

/** Items with their variants, in the order of their numbers. */
export const ITEMS = `
  select i.*, coalesce((select json_agg(json_build_object('sku', v.sku, 'nameZh', v.name_zh, 'nameEn', v.name_en,
                                                           'points', v.points, 'stock', v.stock) order by v.sku)
                          from boutique_variant v where v.dealer_id = i.dealer_id and v.item_id = i.item_id),
                       '[]') as variants
    from boutique_item i`;

export interface ItemRow {
  dealer_id: string;
  item_id: string;
  code: string;
  name_zh: string;
  name_en: string;
  is_offered: boolean;
  variants: BoutiqueVariant[];
}

export function itemOf(row: ItemRow): BoutiqueItem {
  return {
    itemId: row.item_id,
    dealerId: row.dealer_id,
    code: row.code,
    nameZh: row.name_zh,
    nameEn: row.name_en,
    isOffered: row.is_offered,
    variants: row.variants,
  };
}

export interface PickUpRow {
  dealer_id: string;
  pick_up_id: string;
  redemption_id: string;
  sku: string;
  quantity: number;
  state: PickUp['state'];
  ready_at: Date;
  handed_over_at: Date | null;
  handed_over_by: string | null;
}

export function pickUpOf(row: PickUpRow): PickUp {
  return {
    pickUpId: row.pick_up_id,
    dealerId: row.dealer_id,
    redemptionId: row.redemption_id,
    sku: row.sku,
    quantity: row.quantity,
    state: row.state,
    readyAt: row.ready_at,
    handedOverAt: row.handed_over_at,
    handedOverBy: row.handed_over_by,
  };
}

export function rowOfPickUp(pickUp: PickUp): PickUpRow {
  return {
    dealer_id: pickUp.dealerId,
    pick_up_id: pickUp.pickUpId,
    redemption_id: pickUp.redemptionId,
    sku: pickUp.sku,
    quantity: pickUp.quantity,
    state: pickUp.state,
    ready_at: pickUp.readyAt,
    handed_over_at: pickUp.handedOverAt,
    handed_over_by: pickUp.handedOverBy,
  };
}
