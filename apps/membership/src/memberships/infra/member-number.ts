import type { Tx } from '@autoclub/persistence';

const COUNT_UP = `
  insert into card_counter (dealer_id, last_number) values ($1, 1)
  on conflict (dealer_id) do update set last_number = card_counter.last_number + 1
  returning last_number as "lastNumber",
            exists (select 1 from membership
                     where dealer_id = $1 and member_number = $2 || lpad(last_number::text, 6, '0')) as "isTaken"`;

/**
 * The next card number, `SH01-000042`. A dealer's imported cards can look the same; their numbers are passed over.
 * The counter's row is locked till the commit, so no two approvals get one number.
 */
export async function nextMemberNumber(
  tx: Tx,
  { dealerId, code }: { readonly dealerId: string; readonly code: string },
): Promise<string> {
  for (;;) {
    const rows: { lastNumber: number; isTaken: boolean }[] = await tx.query(COUNT_UP, [dealerId, `${code}-`]);
    const [next] = rows;
    if (!next) throw new Error('The card counter gave no number.');
    if (!next.isTaken) return `${code}-${String(next.lastNumber).padStart(6, '0')}`;
  }
}
