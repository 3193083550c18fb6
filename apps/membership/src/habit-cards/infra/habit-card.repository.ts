import type { ProgrammeBook } from '@autoclub/programme-config';
import type { Tx } from '@autoclub/persistence';
import type { HabitCardBook, HabitCardsPorts } from '../application/ports';
import { NO_HABITS } from '../domain/habits';
import { HabitCardEntity } from './habit-card.entity';

/** Habit cards in PostgreSQL: the card as it is now, and a row for each change. */
export function habitCardBook(tx: Tx): HabitCardBook {
  return {
    async ofVehicle(dealerId, vehicleId) {
      const row = await tx.findOneBy(HabitCardEntity, { dealerId, vehicleId });
      if (!row) return undefined;
      const { customerId, habits, version } = row;
      return { vehicleId, customerId, habits: { ...NO_HABITS, ...habits }, version };
    },
    async keep({ card, changes }, { dealerId, staffMemberId, at, traceId }) {
      const { vehicleId, customerId, habits, version } = card;
      await tx.query(KEEP, [
        ...[dealerId, vehicleId, customerId, JSON.stringify(habits), version],
        ...[staffMemberId, at, traceId, JSON.stringify(changes)],
      ]);
    },
  };
}

const KEEP = `
  with card as (
    insert into habit_card as c (dealer_id, vehicle_id, customer_id, habits, version, changed_by, changed_at, trace_id)
    values ($1, $2, $3, $4, $5, $6, $7, $8)
    on conflict (dealer_id, vehicle_id) do update
      set customer_id = excluded.customer_id, habits = excluded.habits, version = excluded.version,
          changed_by = excluded.changed_by, changed_at = excluded.changed_at, trace_id = excluded.trace_id)
  insert into habit_card_change (dealer_id, vehicle_id, version, customer_id, changes, changed_by, changed_at, trace_id)
  values ($1, $2, $5, $3, $9, $6, $7, $8)`;

/** The codes of the programme in force. */
export function codesFrom(programmes: ProgrammeBook): HabitCardsPorts['codesOn'] {
  return (dealer, day) => {
    const { habits, usageEnvironments, offerInterests } = programmes.inForce(dealer, day).values.membership;
    const codes = (list: readonly { readonly code: string }[]) => new Set(list.map(({ code }) => code));
    return {
      habitCodes: codes(habits),
      usageEnvironmentCodes: codes(usageEnvironments),
      offerInterestCodes: codes(offerInterests),
    };
  };
}
