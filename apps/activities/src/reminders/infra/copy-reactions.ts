import * as events from '@autoclub/event-contracts';
import type { DataOf, DeliveredEvent } from '@autoclub/event-contracts';
import { keepCopies, on } from '@autoclub/messaging';
import type { Subscription } from '@autoclub/messaging';
import type { Tx } from '@autoclub/persistence';
import * as copies from './copies';
import { keepVisits } from './visits';

/** A fact about a card; only its activation says since when it runs. */
const card = (isEnded: boolean, activatedOn: string | null = null) => ({ isEnded, activatedOn });

const KEEP_TERMS = `
  insert into reminder_terms (dealer_id, effective_on, announced_on)
  select "dealerId", "effectiveOn", "announcedOn"
    from json_to_recordset($1::json) as said("dealerId" text, "effectiveOn" date, "announcedOn" date)
  on conflict do nothing`;

/** Contract by contract, the copy it feeds; the newest version of each record wins (rulebook ACT-07). */
export const copyReactions: readonly Subscription[] = [
  on(
    events.membershipActivated,
    keepCopies(copies.cards, ({ data }) => ({ ...data, ...card(false, data.activatedOn) })),
  ),
  ...[events.tierChanged, events.membershipRenewed, events.membershipReturned].map((contract) =>
    on<CardPeriod>(
      contract,
      keepCopies(copies.cards, ({ data }) => ({ ...data, ...card(false) })),
    ),
  ),
  on(
    events.membershipLapsed,
    keepCopies(copies.cards, ({ data }) => ({ ...data, ...card(true) })),
  ),
  on(
    events.membershipRefunded,
    keepCopies(copies.cards, ({ data }) => ({ ...data, ...card(true), validTo: data.changedOn })),
  ),
  on(
    events.vehicleRegistered,
    keepCopies(copies.vehicles, ({ data }) => data),
  ),
  on(
    events.habitCardChanged,
    keepCopies(copies.habits, ({ data }) => ({
      ...data,
      intervalMonths: data.maintenanceIntervalMonths,
      intervalKm: data.maintenanceIntervalKm,
    })),
  ),
  on(
    events.insurancePolicyRecorded,
    keepCopies(copies.policies, ({ data }) => data),
  ),
  on(
    events.entitlementPlanGranted,
    keepCopies(copies.plans, ({ data }) => data),
  ),
  ...[events.entitlementUsed, events.entitlementUseReversed].map((contract) =>
    on<Use>(
      contract,
      keepCopies(copies.left, ({ data }) => ({ ...data, remaining: data.remainingCount })),
    ),
  ),
  on(
    events.customerClassified,
    keepCopies(copies.classes, ({ data }) => ({ ...data, valueClass: data.value.class })),
    { concerns: ({ data }) => data.level === 'DEALER' },
  ),
  on(
    events.pointsExpiring,
    keepCopies(copies.expiringPoints, ({ data }) => data),
  ),
  on(events.renewalTermsAnnounced, async (batch, tx) => {
    const announced = JSON.stringify(batch.map(({ data }) => data));
    await tx.query(KEEP_TERMS, [announced]);
  }),
  on(events.repairOrderSettled, (batch, tx) => keepVisits(tx, batch)),
  on(events.personErased, forgetPersons),
];

type CardPeriod = Pick<
  DataOf<typeof events.tierChanged>,
  'dealerId' | 'membershipId' | 'customerId' | 'validTo'
>;
type Use = Pick<
  DataOf<typeof events.entitlementUsed>,
  'dealerId' | 'membershipId' | 'code' | 'remainingCount'
>;

const OF_PERSONS = [
  'reminder_card',
  'reminder_vehicle',
  'reminder_plan',
  'reminder_points',
  'reminder_class',
];

/** Nobody reminds an erased person, whatever else arrives of them later (rulebook MEM-17). */
async function forgetPersons(
  batch: readonly DeliveredEvent<DataOf<typeof events.personErased>>[],
  tx: Tx,
): Promise<void> {
  const persons = JSON.stringify(
    batch.map(({ data }) => ({ dealer_id: data.dealerId, customer_id: data.customerId })),
  );
  const given = 'json_to_recordset($1::json) as p(dealer_id text, customer_id text)';
  for (const table of OF_PERSONS)
    await tx.query(
      `delete from ${table} t using ${given}
        where t.dealer_id = p.dealer_id and t.customer_id = p.customer_id`,
      [persons],
    );
}
