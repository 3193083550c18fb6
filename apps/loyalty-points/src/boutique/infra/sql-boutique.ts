import { type Tx, pageOfList } from '@autoclub/persistence';
import type { Boutique, BoutiqueStore } from '../application/ports';
import type { BoutiqueItem, PickUp } from '../domain/item';
import { type ItemRow, ITEMS, type PickUpRow, itemOf, pickUpOf, rowOfPickUp } from './boutique.rows';

/** The goods as redemptions move them, in one transaction. The row of the variant lets one till in after the other. */
export function sqlBoutique(tx: Tx): Boutique {
  const change = (dealerId: string, sku: string, by: number) =>
    tx.query('update boutique_variant set stock = stock + $3 where dealer_id = $1 and sku = $2', [
      dealerId,
      sku,
      by,
    ]);
  return {
    take: async (dealerId, sku, quantity) => {
      const rows: { points: number; stock: number }[] = await tx.query(
        `select v.points, v.stock from boutique_variant v
           join boutique_item i on i.dealer_id = v.dealer_id and i.item_id = v.item_id and i.is_offered
          where v.dealer_id = $1 and v.sku = $2 for update of v`,
        [dealerId, sku],
      );
      const [variant] = rows;
      if (!variant) return { stock: null };
      if (variant.stock < quantity) return { stock: variant.stock };
      await change(dealerId, sku, -quantity);
      return { sku, points: variant.points };
    },
    putBack: async (dealerId, sku, quantity) => void (await change(dealerId, sku, quantity)),
    ready: (pickUp) => savePickUp(tx, pickUp),
    takeBack: async (dealerId, redemptionId) => {
      const rows: PickUpRow[] = await tx.query(
        `select * from boutique_pick_up
          where dealer_id = $1 and redemption_id = $2 and state <> 'TAKEN_BACK' for update`,
        [dealerId, redemptionId],
      );
      for (const pickUp of rows.map(pickUpOf)) {
        await savePickUp(tx, { ...pickUp, state: 'TAKEN_BACK' });
        await change(dealerId, pickUp.sku, pickUp.quantity);
      }
    },
  };
}

async function savePickUp(tx: Tx, pickUp: PickUp): Promise<void> {
  await tx.query(
    `insert into boutique_pick_up select * from json_populate_record(null::boutique_pick_up, $1::json)
         on conflict (dealer_id, pick_up_id) do update
        set state = excluded.state, handed_over_at = excluded.handed_over_at,
            handed_over_by = excluded.handed_over_by`,
    [JSON.stringify(rowOfPickUp(pickUp))],
  );
}

/** The goods as the people who look after them read and write them, in one transaction. */
export function sqlBoutiqueStore(tx: Tx): BoutiqueStore {
  const itemsWhere = async (condition: string, parameters: readonly unknown[]): Promise<BoutiqueItem[]> => {
    const rows: ItemRow[] = await tx.query(`${ITEMS} where ${condition} order by i.code`, [...parameters]);
    return rows.map(itemOf);
  };
  const pickUpsWhere = async (condition: string, parameters: readonly unknown[]): Promise<PickUp[]> => {
    const rows: PickUpRow[] = await tx.query(`select * from boutique_pick_up where ${condition}`, [
      ...parameters,
    ]);
    return rows.map(pickUpOf);
  };
  return {
    itemByCode: async (dealerId, code) =>
      (await itemsWhere('i.dealer_id = $1 and i.code = $2', [dealerId, code]))[0] ?? null,
    skusOfOthers: async (dealerId, itemId, skus) => {
      const rows: { sku: string }[] = await tx.query(
        'select sku from boutique_variant where dealer_id = $1 and item_id <> $2 and sku = any($3)',
        [dealerId, itemId, skus],
      );
      return rows.map(({ sku }) => sku);
    },
    save: (item) => saveItem(tx, item),
    lockStock: async (dealerId, sku) => {
      const rows: { stock: number; item_id: string }[] = await tx.query(
        'select stock, item_id from boutique_variant where dealer_id = $1 and sku = $2 for update',
        [dealerId, sku],
      );
      const [row] = rows;
      return row ? { stock: row.stock, itemId: row.item_id } : null;
    },
    setStock: async (dealerId, sku, stock) =>
      void (await tx.query('update boutique_variant set stock = $3 where dealer_id = $1 and sku = $2', [
        dealerId,
        sku,
        stock,
      ])),
    items: (ids) => itemsWhere('i.item_id = any($1)', [ids]),
    offered: async (page) => {
      const list = { table: 'boutique_item', order: { columns: ['code', 'item_id'] } };
      const { sql, parameters } = pageOfList(
        { ...list, only: { sql: 'listed.is_offered', parameters: [] } },
        page,
      );
      const rows: { item_id: string }[] = await tx.query(sql, [...parameters]);
      const ids = rows.map(({ item_id }) => item_id);
      const items = new Map(
        (await itemsWhere('i.item_id = any($1)', [ids])).map((item) => [item.itemId, item]),
      );
      return ids.flatMap((id) => items.get(id) ?? []);
    },
    lockPickUp: async (dealerId, id) =>
      (await pickUpsWhere('dealer_id = $1 and pick_up_id = $2 for update', [dealerId, id]))[0] ?? null,
    savePickUp: (pickUp) => savePickUp(tx, pickUp),
    pickUps: (ids) => pickUpsWhere('pick_up_id = any($1)', [ids]),
    pickUpsOf: (redemptionIds) => pickUpsWhere('redemption_id = any($1)', [redemptionIds]),
  };
}

async function saveItem(tx: Tx, { variants, ...item }: BoutiqueItem): Promise<void> {
  await tx.query(
    `insert into boutique_item (dealer_id, item_id, code, name_zh, name_en, is_offered)
     values ($1, $2, $3, $4, $5, $6)
         on conflict (dealer_id, item_id) do update
        set name_zh = excluded.name_zh, name_en = excluded.name_en, is_offered = excluded.is_offered`,
    [item.dealerId, item.itemId, item.code, item.nameZh, item.nameEn, item.isOffered],
  );
  await tx.query(
    `insert into boutique_variant (dealer_id, sku, item_id, name_zh, name_en, points)
     select $1, v.sku, $2, v."nameZh", v."nameEn", v.points
       from json_to_recordset($3::json) as v(sku text, "nameZh" text, "nameEn" text, points bigint)
      order by v.sku
         on conflict (dealer_id, sku) do update
        set name_zh = excluded.name_zh, name_en = excluded.name_en, points = excluded.points`,
    [item.dealerId, item.itemId, JSON.stringify(variants)],
  );
}
