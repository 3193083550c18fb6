import { businessDayOf } from '@autoclub/domain-kit';
import { personErased, type DataOf, type DeliveredEvent } from '@autoclub/event-contracts';
import { on, type Subscription } from '@autoclub/messaging';
import type { Tx } from '@autoclub/persistence';
import { publishFacts, type Host } from '@autoclub/service-host';
import { movementFacts } from '../application/judge-segment';
import type { Segment } from '../domain/segment';
import { dealerOf, SEGMENT_COLUMNS, segmentFrom } from './segment-books';

type Erased = DeliveredEvent<DataOf<typeof personErased>>;

/** An erased person leaves every segment at once, the past included; the sizes of the past stay (rulebook MEM-17). */
export function reactions({ clockOf }: Pick<Host, 'clockOf'>): readonly Subscription[] {
  return [
    on(personErased, async (events, tx) => {
      for (const event of events) await forget(event, tx, clockOf(event.data.dealerId)());
    }),
  ];
}

/** Every segment of the dealer, in the order of its id: a judgement that is under way is waited for. */
const LOCK = `
  select ${SEGMENT_COLUMNS} from segment where dealer_id = $1 order by segment_id for update`;

const FORGET = `
  delete from segment_member where dealer_id = $1 and customer_id = $2
  returning segment_id as id, member_to is null as "isMember"`;

const KEEP = `
  update segment set member_count = $3, sequence = $4 where dealer_id = $1 and segment_id = $2`;

async function forget({ id, correlationId, data }: Erased, tx: Tx, now: Date): Promise<void> {
  const { dealerId, customerId } = data;
  const dealer = await dealerOf(tx, dealerId);
  if (!dealer) return;
  const segments = (await tx.query<object[]>(LOCK, [dealerId])).map(segmentFrom);
  const [stays]: [{ id: string; isMember: boolean }[]] = await tx.query(FORGET, [dealerId, customerId]);
  const left = new Set(stays.filter(({ isMember }) => isMember).map((stay) => stay.id));
  const day = businessDayOf(now, dealer.timeZone);
  for (const segment of segments.filter(({ segmentId }) => left.has(segmentId))) {
    const movement = { added: [], removed: [customerId], memberCount: segment.memberCount - 1 };
    await tx.query(KEEP, [dealerId, segment.segmentId, movement.memberCount, segment.sequence + 1]);
    const facts = movementFacts(segment, movement, { dealer, on: laterOf(day, segment) });
    await publishFacts(tx, { traceId: correlationId, requestId: id, now }, facts);
  }
}

function laterOf(day: ReturnType<typeof businessDayOf>, { judgedOn }: Segment) {
  return judgedOn !== null && judgedOn > day ? judgedOn : day;
}
