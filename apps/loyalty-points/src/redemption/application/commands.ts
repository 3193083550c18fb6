import { InputChecks, accepted, refused } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { isTimedOut, mayBecome } from '../domain/redemption';
import { cancelRefusals, confirmRefusals, reverseRefusals } from '../domain/refusals';
import { confirm, release } from './decide';
import { reverse } from './give-back';
import type { RedemptionPorts } from './ports';

interface RedemptionInput {
  readonly redemptionId: string;
}

/**
 * Goods of the boutique are given here: the points are taken, and the pieces wait for their member. After the time-out
 * it is refused; the points are free, or will be within seconds.
 */
export const confirmRedemption = command<RedemptionPorts>()({
  name: 'pointsRedemptionConfirm',
  refusals: confirmRefusals,
  work: async (ports, { redemptionId }: RedemptionInput, caller) => {
    const redemption = await ports.redemptions.lock(caller.dealerId, redemptionId);
    if (!redemption) return refused(confirmRefusals.no('REDEMPTION_NOT_FOUND', ['redemptionId']));
    const { target, release: released } = redemption;
    if (target.type !== 'BOUTIQUE_ITEM')
      return refused(confirmRefusals.no('CONFIRMED_BY_ITS_SERVICE', ['redemptionId']));
    if (isTimedOut(redemption, caller.now) || released?.reason === 'TIMED_OUT')
      return refused(confirmRefusals.no('REDEMPTION_TIMED_OUT', ['redemptionId']));
    if (!mayBecome(redemption, 'CONFIRMED'))
      return refused(confirmRefusals.no('REDEMPTION_NOT_RESERVED', ['redemptionId']));
    const pickUpId = ports.ids('pku');
    await ports.boutique.ready({
      pickUpId,
      dealerId: caller.dealerId,
      redemptionId,
      sku: target.code ?? '',
      quantity: target.quantity,
      state: 'WAITING',
      readyAt: caller.now,
      handedOverAt: null,
      handedOverBy: null,
    });
    const decided = await confirm(ports, redemption, { type: 'ITEM', id: pickUpId }, caller);
    return accepted({ answer: { redemptionId }, written: decided.redemption, facts: decided.facts });
  },
});

/** The member or the till gives it up before it was given. */
export const cancelRedemption = command<RedemptionPorts>()({
  name: 'pointsRedemptionCancel',
  refusals: cancelRefusals,
  work: async (ports, { redemptionId }: RedemptionInput, caller) => {
    const redemption = await ports.redemptions.lock(caller.dealerId, redemptionId);
    if (!redemption) return refused(cancelRefusals.no('REDEMPTION_NOT_FOUND', ['redemptionId']));
    if (!mayBecome(redemption, 'RELEASED'))
      return refused(cancelRefusals.no('REDEMPTION_NOT_RESERVED', ['redemptionId']));
    const decided = await release(ports, redemption, { reason: 'CANCELLED', refusalCode: null }, caller);
    return accepted({ answer: { redemptionId }, written: decided.redemption, facts: decided.facts });
  },
});

/** A confirmed redemption is taken back, once. */
export const reverseRedemption = command<RedemptionPorts>()({
  name: 'pointsRedemptionReverse',
  refusals: reverseRefusals,
  read: ({ redemptionId, reasonCode }: RedemptionInput & { readonly reasonCode: string }) => {
    const checks = new InputChecks(reverseRefusals);
    return checks.complete({ redemptionId, reasonCode: checks.code(reasonCode, ['reasonCode']) });
  },
  work: async (ports, { redemptionId, reasonCode }, caller) => {
    const redemption = await ports.redemptions.lock(caller.dealerId, redemptionId);
    if (!redemption) return refused(reverseRefusals.no('REDEMPTION_NOT_FOUND', ['redemptionId']));
    if (redemption.status === 'REVERSED')
      return refused(reverseRefusals.no('REDEMPTION_ALREADY_REVERSED', ['redemptionId']));
    if (!mayBecome(redemption, 'REVERSED'))
      return refused(reverseRefusals.no('REDEMPTION_NOT_CONFIRMED', ['redemptionId']));
    const decided = await reverse(ports, redemption, { reasonCode, by: caller.staffMemberId }, caller);
    return accepted({ answer: { redemptionId }, written: decided.redemption, facts: decided.facts });
  },
});
