import { accepted, commonRefusals, defineRefusals, refused } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { draftRefusals, readDraft } from '../domain/bulletin-item';
import type { BulletinDraft, BulletinItem } from '../domain/bulletin-item';
import type { BulletinPorts } from './ports';

const refusals = defineRefusals({
  ...commonRefusals.pick('CUSTOMER_NOT_FOUND', 'ACTIVITY_NOT_FOUND'),
  ...draftRefusals.texts,
});

/** Hands news or shared photos in; they wait for a moderator (rulebook ACT-11). */
export const submitBulletinItem = command<BulletinPorts>()({
  name: 'bulletinItemSubmit',
  refusals,
  read: (draft: BulletinDraft) => readDraft(draft),
  work: async ({ network, bulletin, ids }, draft, { dealerId, staffMemberId, now, traceId }) => {
    const { activityId, sharedByCustomerId } = draft;
    if (activityId !== null && !(await bulletin.hasActivity(dealerId, activityId)))
      return refused(refusals.no('ACTIVITY_NOT_FOUND', ['activityId']));
    if (sharedByCustomerId !== null && !(await network.isCustomer(dealerId, sharedByCustomerId)))
      return refused(refusals.no('CUSTOMER_NOT_FOUND', ['sharedByCustomerId']));
    const item: BulletinItem = {
      ...draft,
      id: ids('bul'),
      dealerId,
      state: 'SUBMITTED',
      submittedById: staffMemberId,
      submittedAt: now,
      moderatedById: null,
      moderatedAt: null,
      moderationReason: null,
      traceId,
    };
    await bulletin.save(item);
    return accepted({ answer: { id: item.id }, written: item });
  },
});
