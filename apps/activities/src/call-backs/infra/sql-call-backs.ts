import type { Tx } from '@autoclub/persistence';
import { fromColumns, pageOfList, pagesOfOwners } from '@autoclub/persistence';
import { In } from 'typeorm';
import type { CallBackFilter, CallBacks } from '../application/ports';
import type { HeldGift } from '../domain/held-gift';
import { CallBackEntity } from './call-back.entity';
import { HeldGiftEntity } from './held-gift.entity';

const LIST = { table: 'call_back', order: { columns: ['called_at', 'id'], newestFirst: true } };

/** Two desks that keep a gift for one customer at the same second keep one. */
const HOLD = `
  insert into held_gift (dealer_id, id, customer_id, call_back_id, pack_code, state, held_at, held_on, held_by_id,
    trace_id)
  values ($1, $2, $3, $4, $5, 'HELD', $6, $7, $8, $9)
  on conflict (dealer_id, customer_id) where state = 'HELD' do nothing`;

const HELD = `
  select held_gift.* from held_gift
   where dealer_id = $1 and customer_id = survivor_of($1, $2) and state = 'HELD'`;

const COUNTS = `
  select outcome, reason, count(*)::int as count from call_back
   where dealer_id = $1 and called_on >= $2 and called_on < $3
   group by outcome, reason order by count(*) desc, outcome, reason`;

/** The tables `call_back` and `held_gift` inside one transaction. */
export function sqlCallBacks(tx: Tx): CallBacks {
  const callBacksOf = async (sql: string, parameters: readonly unknown[]) => {
    const rows: object[] = await tx.query(sql, [...parameters]);
    return rows.map(fromColumns<CallBackEntity>);
  };
  return {
    async save(callBack) {
      await tx.insert(CallBackEntity, callBack);
    },
    async hold(gift) {
      const { dealerId, customerId } = gift;
      const said = [gift.callBackId, gift.packCode, gift.heldAt, gift.heldOn, gift.heldById, gift.traceId];
      await tx.query(HOLD, [dealerId, gift.id, customerId, ...said]);
      const [row]: object[] = await tx.query(HELD, [dealerId, customerId]);
      if (!row) throw new Error('A gift that is held is there.');
      return fromColumns<HeldGift>(row);
    },
    byIds: (ids) => tx.find(CallBackEntity, { where: { id: In([...ids]) } }),
    giftsByIds: (ids) => tx.find(HeldGiftEntity, { where: { id: In([...ids]) } }),
    heldFor: (ids) => tx.find(HeldGiftEntity, { where: { customerId: In([...ids]), state: 'HELD' } }),
    list(filter, part) {
      const { sql, parameters } = pageOfList({ ...LIST, ...onlyOf(filter) }, part);
      return callBacksOf(sql, parameters);
    },
    ofCustomers(customerIds, part) {
      const { sql, parameters } = pagesOfOwners({ ...LIST, owner: 'customer_id' }, customerIds, part);
      return callBacksOf(sql, parameters);
    },
    counts: (dealerId, { from, to }) => tx.query(COUNTS, [dealerId, from, to]),
  };
}

function onlyOf({ outcome, reason, staffMemberId }: CallBackFilter) {
  const parameters = [outcome ?? null, reason ?? null, staffMemberId ?? null];
  const sql = ['outcome', 'reason', 'staff_member_id']
    .map((column, at) => `($${at + 1}::text is null or listed.${column} = $${at + 1})`)
    .join(' and ');
  return { only: { sql, parameters } };
}
