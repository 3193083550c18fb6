import { accepted, businessDayOf, refused, type LocalDate, type Outcome } from '@autoclub/domain-kit';
import type { RefusalOf } from '@autoclub/domain-kit';
import type { Reader, UnitOfWork } from '@autoclub/use-cases';
import type { DealerCopy } from '../../network';
import { readCondition, type ConditionInput } from '../domain/read-condition';
import { previewRefusals } from '../domain/refusals';
import type { GroupSize, PreviewPorts } from './ports';

export interface PreviewSegmentInput {
  readonly dealer: DealerCopy;
  readonly condition: ConditionInput;
}

/** How many customers would be in a segment today. */
export interface SegmentPreview extends GroupSize {
  readonly asOf: LocalDate;
}

/** Above the dealer sizes are shown in full steps of this many customers. */
export const STEP_ABOVE_DEALER = 5;

/**
 * Measures a condition before it is saved (rulebook ANA-06). Above the dealer neither a small group nor a small rest is
 * shown, and sizes are rounded down: a condition that was made to fit one person finds nothing (rulebook ANA-08).
 */
export async function previewSegment(
  unit: UnitOfWork<PreviewPorts>,
  reader: Reader,
  { dealer, condition: input }: PreviewSegmentInput,
): Promise<Outcome<SegmentPreview, RefusalOf<typeof previewRefusals>>> {
  const { condition, refusals } = readCondition(input, ['condition']);
  if (!condition) return refused(...refusals);
  const on = businessDayOf(reader.now, dealer.timeZone);
  const { size, least } = await unit.read(reader, async (ports) => ({
    size: await ports.measure(condition, { dealer, on, now: reader.now }),
    least: ports.smallestGroup(dealer, on),
  }));
  if (reader.scope.kind === 'dealer') return accepted({ ...size, asOf: on });
  const rest = size.totalCount - size.customerCount;
  if (Math.min(size.customerCount, rest) < least)
    return refused(previewRefusals.no('SEGMENT_GROUP_TOO_SMALL', ['condition'], { least }));
  const inSteps = (count: number) => count - (count % STEP_ABOVE_DEALER);
  const shown = { customerCount: inSteps(size.customerCount), totalCount: inSteps(size.totalCount) };
  return accepted({ ...shown, asOf: on });
}
