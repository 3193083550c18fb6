import { type Database, everything, takeTurn } from '@autoclub/persistence';

/** Rows of the audit log that one turn seals; the rest is sealed by the next. */
export const PORTION = 2_000;

/**
 * Takes waiting rows in the order in which they were written, as far as clocks tell it, and adds a seal for each: the
 * hash over the seal before it and everything the row says.
 */
const SEAL = `
  with taken as (
    delete from pii_unsealed u
     using (select dealer_id, pii_access_id from pii_unsealed order by dealer_id, pii_access_id limit $1) next
     where u.dealer_id = next.dealer_id and u.pii_access_id = next.pii_access_id
    returning u.dealer_id, u.pii_access_id
  ), placed as (
    select a, coalesce(head.sequence, 0) + row_number() over (partition by a.dealer_id
             order by a.read_at, a.pii_access_id) as sequence, head.hash as head
      from taken t
      join pii_access a on a.dealer_id = t.dealer_id and a.pii_access_id = t.pii_access_id
      left join lateral (select s.sequence, s.hash from pii_seal s where s.dealer_id = t.dealer_id
                          order by s.sequence desc limit 1) head on true
  )
  insert into pii_seal (dealer_id, sequence, pii_access_id, hash)
  select (a).dealer_id, sequence, (a).pii_access_id,
         pii_chain(head, pii_access_content(a, sequence)) over (partition by (a).dealer_id order by sequence)
    from placed
  returning 1`;

/** Seals what was written since the last turn, and tells how many rows that were (rulebook PLT-03). */
export async function sealAuditLog(database: Database): Promise<number> {
  return database.transaction(everything, async (tx) => {
    await takeTurn(tx, 'seal the audit log');
    const sealed = await tx.query<unknown[]>(SEAL, [PORTION]);
    return sealed.length;
  });
}

/** A place at which the log is not what was written. */
export interface BrokenSeal {
  readonly dealerId: string;
  readonly sequence: number | null;
  readonly piiAccessId: string | null;
  readonly fault: 'EDITED' | 'REMOVED' | 'SEAL_REMOVED' | 'NEVER_SEALED';
}

/** What the log is: how many rows, the end of each dealer's chain, and where it is broken. */
export interface AuditLogProof {
  readonly rowCount: number;
  readonly heads: readonly { readonly dealerId: string; readonly sequence: number; readonly hash: string }[];
  readonly broken: readonly BrokenSeal[];
}

/** Each row is hashed again after the seal that stands before its own, so the one that was edited is named. */
const BROKEN = `
  select s.dealer_id as "dealerId", s.sequence, s.pii_access_id as "piiAccessId",
         case when s.sequence > 1 and before.sequence is null then 'SEAL_REMOVED'
              when a.pii_access_id is null then 'REMOVED' else 'EDITED' end as fault
    from pii_seal s
    left join pii_seal before on before.dealer_id = s.dealer_id and before.sequence = s.sequence - 1
    left join pii_access a on a.dealer_id = s.dealer_id and a.pii_access_id = s.pii_access_id
   where a.pii_access_id is null or (s.sequence > 1 and before.sequence is null)
      or s.hash <> pii_chain_link(before.hash, null, pii_access_content(a, s.sequence))
   union all
  select a.dealer_id, null, a.pii_access_id, 'NEVER_SEALED'
    from pii_access a
    left join pii_seal s on s.dealer_id = a.dealer_id and s.pii_access_id = a.pii_access_id
    left join pii_unsealed u on u.dealer_id = a.dealer_id and u.pii_access_id = a.pii_access_id
   where s.pii_access_id is null and u.pii_access_id is null
   order by 1, 2 limit 200`;

const HEADS = `
  select distinct on (dealer_id) dealer_id as "dealerId", sequence, encode(hash, 'hex') as hash
    from pii_seal order by dealer_id, sequence desc`;

/**
 * Goes through the chain of every dealer and names the rows that are not what was sealed. Who removes the newest rows
 * and their seals together leaves a whole, shorter chain: keep the heads elsewhere and compare them.
 */
export function proveAuditLog(database: Database): Promise<AuditLogProof> {
  return database.transaction(everything, async (tx) => {
    await tx.query(`set local statement_timeout = '10min'`);
    const [{ count = 0 } = {}] = await tx.query<{ count: number }[]>(
      'select count(*)::int as count from pii_access',
    );
    const heads = await tx.query<AuditLogProof['heads']>(HEADS);
    return { rowCount: count, heads, broken: await tx.query<BrokenSeal[]>(BROKEN) };
  });
}
