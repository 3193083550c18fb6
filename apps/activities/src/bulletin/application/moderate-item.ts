import { accepted, InputChecks } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { LONGEST_REASON, moderated, moderationRefusals } from '../domain/bulletin-item';
import type { Moderation } from '../domain/bulletin-item';
import type { BulletinPorts } from './ports';

export interface ItemInput {
  readonly bulletinItemId: string;
}

const moderation = (name: string, to: Moderation['to']) =>
  command<BulletinPorts>()({
    name,
    refusals: moderationRefusals,
    read: ({ bulletinItemId, reason }: ItemInput & { readonly reason: string | null }) => {
      const checks = new InputChecks(moderationRefusals);
      const said = to === 'PUBLISHED' ? null : checks.text(reason ?? '', ['reason'], LONGEST_REASON);
      return checks.complete({ bulletinItemId, reason: said });
    },
    work: async ({ bulletin }, { bulletinItemId, reason }, { dealerId, staffMemberId: byId, now: at }) => {
      const item = await bulletin.lock(dealerId, bulletinItemId);
      const decided = moderated(item, { to, reason, byId, at });
      if (!decided.ok) return decided;
      await bulletin.save(decided.value);
      return accepted({ answer: { id: bulletinItemId }, written: decided.value });
    },
  });

/** Shows an item to the members (rulebook ACT-11). */
export const publishBulletinItem = moderation('bulletinItemPublish', 'PUBLISHED');

/** Refuses an item, with the reason (rulebook ACT-11). */
export const refuseBulletinItem = moderation('bulletinItemRefuse', 'REFUSED');

/** Takes an item off again, with the reason (rulebook ACT-11). */
export const withdrawBulletinItem = moderation('bulletinItemWithdraw', 'WITHDRAWN');
