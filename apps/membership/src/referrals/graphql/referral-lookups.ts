import { byId, presentMoney, type GraphContext } from '@autoclub/subgraph-kit';
import { presented } from '../../network/graph';
import type { ReferralReading, ReferralView } from '../application/reading';
import type { Referral } from './referral.type';

/** Referrals as the graph shows them; all that one step of an operation asks for is one statement. */
export class ReferralLookups {
  constructor(private readonly reading: ReferralReading) {}

  async referral(context: GraphContext, referralId: string): Promise<Referral | null> {
    const { referrals } = this.reading;
    const found = byId<ReferralView>(context, 'referral', referrals, (row) => row.referralId);
    return presented(await found.load(referralId), presentReferral);
  }
}

export function presentReferral(record: ReferralView): Referral {
  const { referralId, status, introducedOn, expiresOn, decidedOn, ground, isCarPurchase, traceId } = record;
  const { salesPayment, rejectionReason } = record;
  return {
    id: referralId,
    status,
    introducedOn,
    expiresOn,
    decidedOn,
    ground: ground?.kind ?? null,
    isCarPurchase,
    rejection: rejectionReason,
    salesPayment: salesPayment && { ...salesPayment, amount: presentMoney(salesPayment.amount) },
    traceId,
    record,
  };
}
