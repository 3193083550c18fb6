import type { Database } from '@autoclub/persistence';
import type { Reader } from '@autoclub/use-cases';
import { dealerOfScope } from '../../network';
import type { Redeemable } from '../domain/receipt';

/** So many fit on a receipt. */
const MOST = 20;

/** Goods on offer and in stock that so many points buy, the dearest first (rulebook PTS-07). */
const GOODS = `
  select v.sku as code, v.points,
         json_build_object('zh', concat_ws(' ', i.name_zh, nullif(v.name_zh, i.name_zh)),
                           'en', concat_ws(' ', i.name_en, nullif(v.name_en, i.name_en))) as name
    from boutique_variant v
    join boutique_item i on i.dealer_id = v.dealer_id and i.item_id = v.item_id and i.is_offered
   where v.dealer_id = $1 and v.stock > 0 and v.points <= $2
   order by v.points desc, v.sku limit $3`;

/** What the catalogue of the reader's dealer has for a balance; who acts for no dealer has no till to redeem at. */
export function redeemableGoods(database: Database) {
  return async ({ scope }: Reader, points: number): Promise<readonly Redeemable[]> => {
    const dealerId = dealerOfScope(scope);
    if (dealerId === null) return [];
    return database.read(scope, (tx): Promise<Redeemable[]> => tx.query(GOODS, [dealerId, points, MOST]));
  };
}
