import { localDate } from '@autoclub/domain-kit';
import type { EventContract } from '@autoclub/event-contracts';
import * as events from '@autoclub/event-contracts';
import type { DeliveredEvent } from '@autoclub/event-contracts';
import { on, premiseRow } from '@autoclub/messaging';
import type { Subscription } from '@autoclub/messaging';
import type { Tx } from '@autoclub/persistence';
import type { Host } from '@autoclub/service-host';
import { sqlNetwork } from '../../network';
import type { Reason } from '../domain/next-action';
import * as reasons from '../domain/reasons';
import { forgetActions, keepReasons, keepVisits } from './keep-reasons';

type Of<C> = C extends EventContract<infer Data> ? DeliveredEvent<Data> : never;
type Parts = Pick<Host, 'ids' | 'programmes'>;

const dealer = premiseRow('dealer', { table: 'dealer', column: 'dealer_id' });

/** Contract by contract, the reasons it gives or takes away (rulebook ACT-14). */
export function reactions(parts: Parts): readonly Subscription[] {
  const kept =
    <Event extends DeliveredEvent>(reasonOf: (event: Event) => Reason) =>
    (batch: readonly Event[], tx: Tx) =>
      keepReasons(tx, parts.ids, batch.map(reasonOf));
  const awaits = [{ premise: dealer, id: ({ data }: DeliveredEvent<{ dealerId: string }>) => data.dealerId }];
  return [
    on(
      events.recommendationRecorded,
      kept((event: Of<typeof events.recommendationRecorded>) =>
        reasons.fromRecommendation(coreOf(event), event.data, event.sequence),
      ),
    ),
    on(events.complaintOpened, (batch, tx) => keepComplaints(parts, batch, tx, false), { awaits }),
    on(events.complaintClosed, (batch, tx) => keepComplaints(parts, batch, tx, true), { awaits }),
    on(
      events.workDeclined,
      kept((event: Of<typeof events.workDeclined>) =>
        reasons.fromDeclinedWork(coreOf(event), event.data, event.sequence),
      ),
    ),
    on(events.customerClassified, (batch, tx) => keepClasses(parts, batch, tx), {
      concerns: ({ data }) => data.level === 'DEALER',
      awaits,
    }),
    on(
      events.followUpAnswered,
      kept((event: Of<typeof events.followUpAnswered>) =>
        reasons.fromFollowUp(coreOf(event), event.data, event.sequence),
      ),
    ),
    on(
      events.callBackRecorded,
      kept((event: Of<typeof events.callBackRecorded>) => reasons.fromCallBack(coreOf(event), event.data)),
    ),
    on(events.rosterFrozen, (batch, tx) => keepRosters(parts, batch, tx, false)),
    on(events.rosterClosed, (batch, tx) => keepRosters(parts, batch, tx, true)),
    on(
      events.repairOrderSettled,
      (batch, tx) =>
        keepVisits(
          tx,
          batch.map(({ data: { dealerId, customerId, businessDay } }) => ({
            dealerId,
            customerId,
            lastOn: localDate(businessDay),
          })),
        ),
      { concerns: ({ data }) => data.kind !== 'PDS' },
    ),
    on(events.personErased, (batch, tx) =>
      forgetActions(
        tx,
        batch.map(({ data }) => data),
      ),
    ),
  ];
}

function coreOf({
  data: { dealerId, customerId },
  correlationId: traceId,
}: DeliveredEvent<{ dealerId: string; customerId: string }>) {
  return { dealerId, customerId, traceId };
}

/** A deadline is a day of the dealer's zone, so the dealer is awaited. */
async function keepComplaints(
  { ids }: Parts,
  batch: readonly Of<typeof events.complaintOpened>[],
  tx: Tx,
  isClosed: boolean,
): Promise<void> {
  const network = sqlNetwork(tx);
  const kept: Reason[] = [];
  for (const event of batch) {
    const timeZone = (await network.dealer(event.data.dealerId))?.timeZone ?? 'UTC';
    const { sequence } = event;
    kept.push(reasons.fromComplaint(coreOf(event), event.data, { sequence, isClosed, timeZone }));
  }
  await keepReasons(tx, ids, kept);
}

async function keepClasses(
  { ids, programmes }: Parts,
  batch: readonly Of<typeof events.customerClassified>[],
  tx: Tx,
): Promise<void> {
  const network = sqlNetwork(tx);
  const regions = new Map<string, string>();
  for (const { data } of batch)
    if (!regions.has(data.dealerId))
      regions.set(data.dealerId, (await network.dealer(data.dealerId))?.regionId ?? '');
  const kept = batch.map((event) => {
    const { dealerId, asOfDay } = event.data;
    const home = { dealerId, regionId: regions.get(dealerId) ?? '' };
    const days = programmes.inForce(home, localDate(asOfDay)).values.activities.lostCustomerCallDays;
    return reasons.fromClass(coreOf(event), event.data, { sequence: event.sequence, days });
  });
  await keepReasons(tx, ids, kept);
}

async function keepRosters(
  { ids }: Parts,
  batch: readonly Of<typeof events.rosterFrozen>[],
  tx: Tx,
  isClosed: boolean,
): Promise<void> {
  const kept = batch.flatMap(({ data, sequence, correlationId: traceId }) =>
    reasons.fromRoster({ dealerId: data.dealerId, traceId }, data, { sequence, isClosed }),
  );
  await keepReasons(tx, ids, kept);
}
