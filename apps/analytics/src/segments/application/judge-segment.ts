import { segmentMembersChanged } from '@autoclub/event-contracts';
import type { DataOf } from '@autoclub/event-contracts';
import type { Fact } from '@autoclub/use-cases';
import type { DealerCopy } from '../../network';
import { judged, partsOf } from '../domain/segment';
import type { Movement, Segment } from '../domain/segment';
import type { Judgement, SegmentBooks } from './ports';

type MembersChanged = DataOf<typeof segmentMembersChanged>;

export interface Judged {
  readonly segment: Segment;
  readonly facts: readonly Fact<MembersChanged>[];
}

/**
 * Judges a segment whose lock is held, and says who entered and who left in parts of at most 500 (rulebook ANA-06). The
 * events stand in the transaction that moves the members, so that a crash leaves both or neither. A day before the last
 * judgement changes nothing: a job that comes late must not undo what is known since.
 */
export async function judgeSegment(
  books: Pick<SegmentBooks, 'move' | 'dismiss' | 'keep'>,
  segment: Segment,
  judgement: Judgement,
): Promise<Judged> {
  if (segment.judgedOn !== null && judgement.on < segment.judgedOn) return { segment, facts: [] };
  const movement = segment.isArchived
    ? await books.dismiss(segment, judgement)
    : await books.move(segment, judgement);
  const after = judged(segment, movement, judgement.on);
  await books.keep(after);
  return { segment: after, facts: movementFacts(segment, movement, judgement) };
}

/** The events of a movement, numbered on from those the segment had. */
export function movementFacts(
  { segmentId, dealerId, code, definitionVersion, sequence }: Segment,
  { added, removed, memberCount }: Movement,
  { dealer, on }: Pick<Judgement, 'on'> & { readonly dealer: Pick<DealerCopy, 'dealerId' | 'regionId'> },
): Fact<MembersChanged>[] {
  return partsOf({ added, removed }).map((part) => ({
    contract: segmentMembersChanged,
    data: {
      ...{ segmentId, dealerId, segmentCode: code, definitionVersion, asOfDay: on, memberCount },
      part: part.part,
      partCount: part.partCount,
      addedCustomerIds: [...part.added],
      removedCustomerIds: [...part.removed],
    },
    sequence: sequence + part.part,
    home: { dealerId, regionId: dealer.regionId },
  }));
}
