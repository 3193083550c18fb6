import { dealerClockMoved, dealerRegistered } from '@autoclub/event-contracts';
import { on, type Subscription } from '@autoclub/messaging';

/**
 * Keeps the zones and clocks of the dealers. The two facts of a dealer come in its order, or late and twice after a
 * replay; each is newer than what is kept when the dealer's version is.
 */
export const dealerClockReactions: readonly Subscription[] = [
  on(dealerRegistered, async (events, tx) => {
    const rows = events.map(({ data: { dealerId, timeZone }, sequence }) => ({
      dealerId,
      timeZone,
      sequence,
    }));
    await tx.query(KEEP_ZONE, [JSON.stringify(rows)]);
  }),
  on(dealerClockMoved, async (events, tx) => {
    const rows = events.map(({ data, sequence }) => ({ ...data, sequence }));
    await tx.query(KEEP_CLOCK, [JSON.stringify(rows)]);
  }),
];

const KEEP_ZONE = `
  insert into dealer_clock (dealer_id, time_zone, zone_sequence)
  select distinct on (e."dealerId") e."dealerId", e."timeZone", e.sequence
    from json_to_recordset($1::json) as e("dealerId" text, "timeZone" text, sequence bigint)
   order by e."dealerId", e.sequence desc
  on conflict (dealer_id) do update set time_zone = excluded.time_zone, zone_sequence = excluded.zone_sequence
   where dealer_clock.zone_sequence < excluded.zone_sequence`;

const KEEP_CLOCK = `
  insert into dealer_clock (dealer_id, ahead_minutes, ahead_sequence)
  select distinct on (e."dealerId") e."dealerId", e."aheadMinutes", e.sequence
    from json_to_recordset($1::json) as e("dealerId" text, "aheadMinutes" integer, sequence bigint)
   order by e."dealerId", e.sequence desc
  on conflict (dealer_id) do update
    set ahead_minutes = excluded.ahead_minutes, ahead_sequence = excluded.ahead_sequence
   where dealer_clock.ahead_sequence < excluded.ahead_sequence`;
