import { type Outcome, type RefusalOf, accepted, money, refused } from '@autoclub/domain-kit';
import type { Reader } from '@autoclub/use-cases';
import { accountIdOf } from '../../ledger';
import type { Receipt } from '../domain/receipt';
import type { StatementPorts } from './ports';
import { receiptRefusals } from './refusals';

/**
 * What a member is shown of a settled order (rulebook PTS-11): the discount, the points, the balance as it is now and
 * what it buys. An order that has not arrived here yet is not there.
 */
export async function receiptOf(
  { judgements, points, redeemables }: StatementPorts,
  reader: Reader,
  repairOrderId: string,
): Promise<Outcome<Receipt, RefusalOf<typeof receiptRefusals>>> {
  const [record] = await judgements('REPAIR_ORDER')(reader, [repairOrderId]);
  if (record?.document.type !== 'REPAIR_ORDER')
    return refused(receiptRefusals.no('REPAIR_ORDER_NOT_FOUND', ['repairOrderId']));
  const { document, judgement } = record;
  const { currency, discountMinor, paidWithPointsMinor } = document.facts;
  const { membershipId } = judgement;
  const [account] = membershipId === null ? [] : await points.accounts(reader, [accountIdOf(membershipId)]);
  return accepted({
    repairOrderId,
    businessDay: document.businessDay,
    discount: discountMinor === undefined ? undefined : money(discountMinor, currency),
    paidWithPoints: money(paidWithPointsMinor, currency),
    pointsEarned: judgement.points,
    explanation: judgement.explanation,
    membershipId,
    balance: account?.balance ?? null,
    redeemableNow: account ? await redeemables(reader, account.balance.available) : [],
  });
}
