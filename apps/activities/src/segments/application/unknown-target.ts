import { defineRefusals } from '@autoclub/domain-kit';
import type { RefusalOf } from '@autoclub/domain-kit';
import type { Segments, Target } from './ports';

export const targetRefusals = defineRefusals({
  SEGMENT_NOT_FOUND: {
    zh: '本店没有该客户分群，或分群尚未计算。',
    en: 'The dealer has no such segment, or it has not been evaluated yet.',
  },
  TRAIT_UNKNOWN: {
    zh: '本店没有任何客户的习惯卡记有 {trait}。',
    en: 'No habit card of the dealer has the trait {trait}.',
  },
});

/** What is wrong with a target, at these fields; null for one that can be used. Another dealer's segment is not known. */
export async function unknownTarget(
  segments: Segments,
  dealerId: string,
  target: Target,
  field: readonly string[],
): Promise<RefusalOf<typeof targetRefusals> | null> {
  const { no } = targetRefusals;
  if (target.by === 'SEGMENT')
    return (await segments.find(dealerId, target.segmentId))
      ? null
      : no('SEGMENT_NOT_FOUND', [...field, 'segmentId']);
  return (await segments.hasTrait(dealerId, target.traitCode))
    ? null
    : no('TRAIT_UNKNOWN', [...field, 'traitCode'], { trait: target.traitCode });
}
