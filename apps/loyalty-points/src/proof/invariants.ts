import type { Bilingual } from '@autoclub/domain-kit';

/** The promises of the books, as the design numbers them. */
export const INVARIANTS = [
  'I1',
  'I2',
  'I3',
  'I4',
  'I5',
  'I6',
  'I7',
  'I8',
  'I9',
  'I10',
  'I11',
  'I12',
  'I13',
] as const;
export type InvariantId = (typeof INVARIANTS)[number];

/** What each says to a person (rulebook PLT-05). */
export const invariantNames: Readonly<Record<InvariantId, Bilingual>> = {
  I1: { zh: '每笔交易的分录之和为零', en: 'The entries of a transaction sum to zero' },
  I2: { zh: '账户余额等于分录之和', en: 'A balance is the sum of its entries' },
  I3: {
    zh: '账簿不可修改，每笔最多冲正其全部',
    en: 'The books cannot be changed, and nothing is taken back twice',
  },
  I4: { zh: '一份单据同一版本只过账一次', en: 'A source posts once per revision' },
  I5: { zh: '除更正和冲正外不得透支', en: 'Nothing but a correction or a reversal overdraws' },
  I6: {
    zh: '批次之和等于余额，先到期先用',
    en: 'The lots hold the balance, and the first to expire go first',
  },
  I7: { zh: '冻结积分不会被用两次', en: 'Held points are not spent twice' },
  I8: { zh: '账户分录编号连续', en: 'The entries of an account are numbered without a gap' },
  I9: { zh: '账户链完整', en: 'The chain of each account is whole' },
  I10: { zh: '事件都有其分录', en: 'No event without its entry' },
  I11: { zh: '没有事件长期等待前提', en: 'No event waits for long for what it rests on' },
  I12: { zh: '判定与按规则重算一致', en: 'Judgements are what the rules say of the documents' },
  I13: { zh: '会员与俱乐部账户合计为零', en: "The members' and the club's accounts of a dealer sum to zero" },
};

/** Which promise a check of the proof keeps watch over; what it does not name is a matter of the documents. */
const OF_CHECK: Readonly<Record<string, InvariantId>> = {
  'total is the sum of entries': 'I2',
  'available is total less held': 'I2',
  'held is what is held': 'I7',
  'entries can be posted': 'I6',
  'lots hold what is left': 'I6',
  'entries are numbered without a gap': 'I8',
  'a transaction has two legs': 'I1',
  'legs sum to zero': 'I1',
  'every transaction sums to zero': 'I1',
  'an entry is what was posted': 'I9',
  'the document earned at most once': 'I4',
  'an entry is what was published': 'I10',
  'a balance is what its events add up to': 'I2',
};

/** The promise behind a check, such as `I2 a balance is the sum of its entries` or one of the proof's own. */
export function invariantOf(check: string): InvariantId {
  const named = INVARIANTS.find((id) => check.startsWith(`${id} `));
  return named ?? OF_CHECK[check] ?? 'I12';
}

/** A checker in SQL: what it selects are the breaches, each by its subject. `$1` is a dealer, or null for all. */
export interface InvariantChecker {
  readonly id: InvariantId;
  readonly sql: string;
}

const OF_DEALER = '($1::text is null or x.dealer_id = $1)';
const BOOKS = `array['points_transaction', 'points_entry', 'points_lot_use', 'points_lot_return', 'points_hold',
  'points_hold_lot', 'points_hold_end']`;

/**
 * The checkers that need no rule and no model, only the rows: they run after each case of a test, in the proof, and in
 * production, where a breach raises an alarm (rulebook PTS-14). The rest of the promises are kept by the proof itself.
 */
export const invariantCheckers: readonly InvariantChecker[] = [
  {
    id: 'I1',
    sql: `select t.transaction_id as subject from points_transaction t
            full join points_entry x on x.dealer_id = t.dealer_id and x.transaction_id = t.transaction_id
           where $1::text is null or coalesce(x.dealer_id, t.dealer_id) = $1
           group by coalesce(x.dealer_id, t.dealer_id), coalesce(x.transaction_id, t.transaction_id), t.transaction_id
          having coalesce(sum(x.points), 1) <> 0 or count(x.points) <> 2 or count(t.kind) <> 2`,
  },
  {
    id: 'I2',
    sql: `select x.account_id as subject from points_account x
            left join (select e.dealer_id, e.account_id, sum(e.points) as points from points_entry e
                        where e.leg = 1 and ($1::text is null or e.dealer_id = $1)
                        group by e.dealer_id, e.account_id) posted
              on posted.dealer_id = x.dealer_id and posted.account_id = x.account_id
           where x.kind = 'MEMBER' and ${OF_DEALER} and x.total <> coalesce(posted.points, 0)`,
  },
  {
    id: 'I3',
    sql: `select book || ' ' || may as subject from unnest(${BOOKS}) book,
                 unnest(array['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) may
           where has_table_privilege('autoclub_app', book, may)
           union all
          select c.relname from pg_class c
           where c.relname = any(${BOOKS}) and c.relnamespace = 'public'::regnamespace
             and not exists (select from pg_trigger g where g.tgrelid = c.oid and g.tgname = 'append_only'
                                                        and g.tgenabled in ('O', 'A'))
           union all
          select o.transaction_id from points_transaction x
            join points_entry r on r.dealer_id = x.dealer_id and r.transaction_id = x.transaction_id and r.leg = 1
            join points_entry o on o.dealer_id = x.dealer_id and o.transaction_id = x.corrects_transaction_id
                               and o.leg = 1
           where x.kind = 'REVERSAL' and ${OF_DEALER}
           group by o.transaction_id, o.points
          having abs(sum(r.points)) > abs(o.points) or sign(sum(r.points)) = sign(o.points)`,
  },
  {
    id: 'I4',
    sql: `select x.source_type || ' ' || x.source_id as subject from points_transaction x where ${OF_DEALER}
           group by x.dealer_id, x.source_type, x.source_id, x.source_revision having count(*) > 1`,
  },
  /* Taking what is held takes nothing that is available, even if a correction has overdrawn the account meanwhile. */
  {
    id: 'I5',
    sql: `select x.account_id || ' ' || x.sequence as subject from points_entry x
            join points_transaction t on t.dealer_id = x.dealer_id and t.transaction_id = x.transaction_id
           where x.leg = 1 and x.points < 0 and x.total_after < x.held_after
             and t.kind not in ('CORRECTION', 'REVERSAL') and ${OF_DEALER}
             and not exists (select from points_hold h
                               join points_hold_end c on c.dealer_id = h.dealer_id and c.hold_id = h.hold_id
                              where h.dealer_id = x.dealer_id and h.account_id = x.account_id
                                and c.is_captured and c.after_sequence = x.sequence)`,
  },
  {
    id: 'I6',
    sql: `select x.account_id as subject from points_account x
           where x.kind = 'MEMBER' and ${OF_DEALER}
             and greatest(0, x.total - x.held) <> (select coalesce(sum(l.remaining - l.held), 0) from points_lot l
                  where l.dealer_id = x.dealer_id and l.account_id = x.account_id)`,
  },
  {
    id: 'I7',
    sql: `select x.account_id as subject from points_account x
           where x.kind = 'MEMBER' and ${OF_DEALER}
             and (x.held <> (select coalesce(sum(h.points), 0) from points_hold h
                              where h.dealer_id = x.dealer_id and h.account_id = x.account_id
                                and not exists (select from points_hold_end e
                                                 where e.dealer_id = h.dealer_id and e.hold_id = h.hold_id))
               or x.held <> (select coalesce(sum(l.held), 0) from points_lot l
                              where l.dealer_id = x.dealer_id and l.account_id = x.account_id))`,
  },
  {
    id: 'I8',
    sql: `select x.account_id as subject from points_account x
            left join points_entry e on e.dealer_id = x.dealer_id and e.account_id = x.account_id and e.leg = 1
           where x.kind = 'MEMBER' and ${OF_DEALER}
           group by x.dealer_id, x.account_id, x.sequence
          having count(e.sequence) <> x.sequence or coalesce(max(e.sequence), 0) <> x.sequence
              or coalesce(min(e.sequence), 1) <> 1`,
  },
  {
    id: 'I10',
    sql: `select x.subject || ' ' || x.sequence as subject from outbox x
           where x.type = 'club.loyalty-points.points-posted.v1' and ${OF_DEALER}
             and not exists (select from points_entry e where e.dealer_id = x.dealer_id
                                and e.account_id = x.subject and e.sequence = x.sequence)`,
  },
  {
    id: 'I11',
    sql: `select x.premise as subject from parked_event x
           where x.parked_at < now() - interval '1 day' and ${OF_DEALER}`,
  },
  {
    id: 'I13',
    sql: `select x.dealer_id as subject from points_entry x where ${OF_DEALER}
           group by x.dealer_id having sum(x.points) <> 0`,
  },
];
