/** The condition that a record, by its alias, is not merged into another one (rulebook CONV-8). */
export const notMerged = (record: string): string => `not exists (select from customer_merge g
  where g.dealer_id = ${record}.dealer_id and g.merged_id = ${record}.customer_id and not g.is_undone)`;
