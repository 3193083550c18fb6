import type { Tx } from '@autoclub/persistence';
import { fromColumns, pageOfList, pagesOfOwners } from '@autoclub/persistence';
import { In } from 'typeorm';
import type { NextActionFilter, NextActions } from '../application/ports';
import { NextActionEntity } from './next-action.entity';

const LIST = { table: 'next_action', order: { columns: ['due_on', 'id'] } };

/** The table `next_action` inside one transaction. */
export function sqlNextActions(tx: Tx): NextActions {
  const actionsOf = async (sql: string, parameters: readonly unknown[]) => {
    const rows: object[] = await tx.query(sql, [...parameters]);
    return rows.map(fromColumns<NextActionEntity>);
  };
  return {
    async lock(dealerId, id) {
      const lock = { mode: 'pessimistic_write' as const };
      return (await tx.findOne(NextActionEntity, { where: { dealerId, id }, lock })) ?? undefined;
    },
    async save({ dealerId, id, ...action }) {
      const { showOn, dueOn, staffMemberId, state, outcome, closedById, closedAt, attemptCount } = action;
      const change = { showOn, dueOn, staffMemberId, state, outcome, closedById, closedAt, attemptCount };
      await tx.update(NextActionEntity, { dealerId, id }, change);
    },
    byIds: (ids) => tx.find(NextActionEntity, { where: { id: In([...ids]) } }),
    list(filter, part) {
      const { sql, parameters } = pageOfList({ ...LIST, only: onlyOf(filter) }, part);
      return actionsOf(sql, parameters);
    },
    ofCustomers(customerIds, part) {
      const only = { sql: `listed.state = 'OPEN'`, parameters: [] };
      const { sql, parameters } = pagesOfOwners({ ...LIST, owner: 'customer_id', only }, customerIds, part);
      return actionsOf(sql, parameters);
    },
  };
}

function onlyOf({ day, staffMemberId, withPool, reasons }: NextActionFilter) {
  const sql = `listed.state = 'OPEN' and listed.show_on <= $1::date
    and (listed.staff_member_id = $2 or ($3::boolean and listed.staff_member_id is null))
    and ($4::text[] is null or listed.reason = any($4))`;
  return { sql, parameters: [day, staffMemberId, withPool, reasons] };
}
