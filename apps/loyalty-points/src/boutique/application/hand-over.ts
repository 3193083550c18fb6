import { accepted, refused } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { handOverRefusals } from '../domain/item';
import type { BoutiquePorts } from './ports';

/** The member has come for what was redeemed, once. */
export const handOver = command<BoutiquePorts>()({
  name: 'boutiquePickUpHandOver',
  refusals: handOverRefusals,
  work: async ({ store }, { pickUpId }: { readonly pickUpId: string }, caller) => {
    const pickUp = await store.lockPickUp(caller.dealerId, pickUpId);
    if (!pickUp) return refused(handOverRefusals.no('PICK_UP_NOT_FOUND', ['pickUpId']));
    if (pickUp.state !== 'WAITING') return refused(handOverRefusals.no('PICK_UP_NOT_WAITING', ['pickUpId']));
    const handed = {
      ...pickUp,
      state: 'HANDED_OVER' as const,
      handedOverAt: caller.now,
      handedOverBy: caller.staffMemberId,
    };
    await store.savePickUp(handed);
    return accepted({ answer: { pickUpId }, written: handed });
  },
});
