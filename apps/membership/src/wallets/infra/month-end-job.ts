import { addMonths, localDate, localTime } from '@autoclub/domain-kit';
import { done, type Job } from '@autoclub/jobs';

/**
 * Closes the month before on the first day of each month (rulebook MEM-09). Movements are dated on the day they are
 * made, so nothing comes to a closed month; one that was closed already stays as it is.
 */
export const monthEndJob: Job = {
  name: 'close-stored-value-month',
  at: localTime('00:15'),
  isDue: (day) => day.endsWith('-01'),
  catchUp: 'EACH_DAY',
  async run({ dealerId, businessDay, now }, tx) {
    const next = localDate(`${businessDay.slice(0, 7)}-01`);
    const rows: unknown[] = await tx.query(CLOSE, [dealerId, addMonths(next, -1), next, now]);
    return done(rows.length);
  },
};

/** The opening is the closing of the month before where there is one, so that a month costs its own movements. */
const CLOSE = `
  insert into wallet_month_end (dealer_id, month, currency, opening_minor, brought_in_minor, topped_up_minor,
                                spent_minor, refunded_minor, corrected_minor, closing_minor, closed_at)
  select $1, $2, 'CNY', opening.minor, moved.brought_in, moved.topped_up, moved.spent, moved.refunded,
         moved.corrected, opening.minor + moved.net, $4
    from (select coalesce(
            (select closing_minor from wallet_month_end
              where dealer_id = $1 and month = ($2::date - interval '1 month')::date),
            (select sum(amount_minor)::bigint from wallet_movement where dealer_id = $1 and moved_on < $2::date),
            0) as minor) as opening,
         (select coalesce(sum(amount_minor) filter (where kind = 'OPENING_BALANCE'), 0)::bigint as brought_in,
                 coalesce(sum(amount_minor) filter (where kind = 'TOP_UP'), 0)::bigint as topped_up,
                 coalesce(-sum(amount_minor) filter (where kind = 'SPENT'), 0)::bigint as spent,
                 coalesce(-sum(amount_minor) filter (where kind = 'REFUNDED'), 0)::bigint as refunded,
                 coalesce(sum(amount_minor) filter (where kind = 'CORRECTED'), 0)::bigint as corrected,
                 coalesce(sum(amount_minor), 0)::bigint as net
            from wallet_movement
           where dealer_id = $1 and moved_on >= $2::date and moved_on < $3::date) as moved
  on conflict do nothing returning month`;
