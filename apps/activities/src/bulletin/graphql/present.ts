import type { Language } from '@autoclub/subgraph-kit';
import type { BulletinItem } from '../domain/bulletin-item';
import type { BulletinItemType } from './bulletin-item.type';

/** Pure mapping from the domain to the graph. */
export function presentItem(item: BulletinItem, language: Language): BulletinItemType {
  const { id, kind, photoUrls, activityId, sharedByCustomerId, state, submittedAt } = item;
  const { moderatedById, moderatedAt, moderationReason, dealerId, traceId } = item;
  return {
    id,
    kind,
    title: language === 'zh' ? item.titleZh : item.titleEn,
    text: language === 'zh' ? item.textZh : item.textEn,
    photoUrls: [...photoUrls],
    activityId,
    sharedBy: sharedByCustomerId === null ? null : { id: sharedByCustomerId },
    state,
    submittedAt,
    moderatedBy: moderatedById === null ? null : { id: moderatedById },
    moderatedAt,
    moderationReason,
    dealer: { id: dealerId },
    traceId,
  };
}
