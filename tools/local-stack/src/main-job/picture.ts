import type { GraphCaller } from './graph-caller';
import type { Member } from './member';

interface Span {
  from: string;
  to: string;
}

/** Figures of one business day, as far as the job looks at them. */
export interface DayFigures {
  kpis: readonly { kpi: { code: string }; numerator: string | null; isSuppressed: boolean }[];
  freshness: { lastTraceId: string } | null;
}

interface Explained {
  ruleId: string;
  formula: string;
  text: string;
}

/** What the graph shows of the order, its customer and the figures, in one look. */
export interface Picture {
  order: {
    traceId: string;
    pointsEntries: readonly {
      points: number;
      balanceAfter: number;
      traceId: string;
      explanation: Explained;
    }[];
  } | null;
  customer: {
    classes: { value: { class: string }; frequency: { class: string }; traceId: string | null } | null;
    membership: {
      tier: { code: string };
      validity: Span | null;
      qualifyingPoints: number;
      tierChanges: readonly {
        toTier: string;
        causes: readonly string[];
        changedOn: string;
        validity: Span;
        traceId: string;
      }[];
      pointsAccount: { balance: { available: number }; qualifyingPoints: number } | null;
      entitlements:
        readonly { code: string; tierCode: string; grantedCount: number | null; traceId: string }[] | null;
    } | null;
    dealer: { figures: DayFigures | null } | null;
  } | null;
  region: { figures: DayFigures | null } | null;
}

const FIGURES = `figures(period: $day) {
  kpis { kpi { code } numerator isSuppressed }
  freshness { lastTraceId }
}`;

const OF_DEALER = `query Picture($order: ID!, $customer: ID!, $day: DateRangeInput!) {
  repairOrder(id: $order) {
    traceId
    pointsEntries { points balanceAfter traceId explanation { ruleId formula text } }
  }
  customer(id: $customer) {
    classes { value { class } frequency { class } traceId }
    membership {
      tier { code }
      validity { from to }
      qualifyingPoints
      tierChanges { toTier causes changedOn validity { from to } traceId }
      pointsAccount { balance { available } qualifyingPoints }
      entitlements { code tierCode grantedCount traceId }
    }
    dealer { ${FIGURES} }
  }
}`;

const OF_REGION = `query RegionPicture($region: ID!, $day: DateRangeInput!) {
  region(id: $region) { ${FIGURES} }
}`;

/** Who looks, and at what. */
export interface Look {
  advisor: GraphCaller;
  analyst: GraphCaller;
  regionId: string;
  member: Member;
  day: Span;
}

/** Takes one look with the eyes of the dealer's advisor and of the regional analyst. */
export async function look(
  { advisor, analyst, regionId, member, day }: Look,
  orderId: string,
): Promise<Picture> {
  const [{ repairOrder, customer }, { region }] = await Promise.all([
    advisor<{ repairOrder: Picture['order']; customer: Picture['customer'] }>(OF_DEALER, {
      order: orderId,
      customer: member.customerId,
      day,
    }),
    analyst<{ region: Picture['region'] }>(OF_REGION, { region: regionId, day }),
  ]);
  return { order: repairOrder, customer, region };
}
