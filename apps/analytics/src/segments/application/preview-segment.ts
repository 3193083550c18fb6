import { createHash } from 'node:crypto';
import { accepted, businessDayOf, refused, type LocalDate, type Outcome } from '@autoclub/domain-kit';
import type { RefusalOf } from '@autoclub/domain-kit';
import type { Reader, UnitOfWork } from '@autoclub/use-cases';
import type { DealerCopy } from '../../network';
import { readCondition, type ConditionInput } from '../domain/read-condition';
import { previewRefusals } from '../domain/refusals';
import { cell } from '../../figures';
import type { KeptCounts } from '../../figures';
import type { Condition } from '../domain/condition';
import type { GroupSize, Judgement, PreviewPorts } from './ports';

export interface PreviewSegmentInput {
  readonly dealer: DealerCopy;
  readonly condition: ConditionInput;
  /** By whom it is asked, as it is kept above the dealer. */
  readonly asker: string;
}

/** How many customers would be in a segment today. */
export interface SegmentPreview extends GroupSize {
  readonly asOf: LocalDate;
}

/** Conditions that an account above the dealer may measure at one dealer within so many days. */
const MOST_CONDITIONS = 40;
const KEPT_DAYS = 31;
const TOPIC = 'SEGMENT_PREVIEW';

/** Above the dealer sizes are shown in full steps of this many customers. */
export const STEP_ABOVE_DEALER = 5;

/**
 * Measures a condition before it is saved (rulebook ANA-06). Above the dealer neither a small group nor a small rest is
 * shown, and sizes are rounded down. Of two conditions that differ by a few customers the second is shown the size of
 * the first, so that nobody is counted by adding and leaving out (rulebook ANA-08).
 */
export async function previewSegment(
  unit: UnitOfWork<PreviewPorts>,
  reader: Reader,
  { dealer, condition: input, asker }: PreviewSegmentInput,
): Promise<Outcome<SegmentPreview, RefusalOf<typeof previewRefusals>>> {
  const { condition, refusals } = readCondition(input, ['condition']);
  if (!condition) return refused(...refusals);
  const on = businessDayOf(reader.now, dealer.timeZone);
  const judgement = { dealer, on, now: reader.now };
  if (reader.scope.kind === 'dealer') {
    const size = await unit.read(reader, (ports) => ports.measure(condition, judgement));
    return accepted({ ...size, asOf: on });
  }
  const answer = await unit.record(reader, async (ports) => ({
    answer: await measuredAbove(ports, condition, judgement, asker),
    facts: [],
  }));
  return answer;
}

async function measuredAbove(
  ports: PreviewPorts,
  condition: Condition,
  judgement: Judgement,
  asker: string,
): Promise<Outcome<SegmentPreview, RefusalOf<typeof previewRefusals>>> {
  const { dealer, on, now } = judgement;
  const least = ports.smallestGroup(dealer, on);
  await ports.takeTurn(asker);
  const size = await ports.measure(condition, judgement);
  if (Math.min(size.customerCount, size.totalCount - size.customerCount) < least)
    return refused(previewRefusals.no('SEGMENT_GROUP_TOO_SMALL', ['condition'], { least }));
  const oldest = new Date(now.getTime() - KEPT_DAYS * 86_400_000).toISOString();
  const former = (await ports.shown(asker, TOPIC, [dealer.dealerId])).filter(
    ({ shownAt }) => shownAt > oldest,
  );
  const question = questionOf(condition);
  if (former.length >= MOST_CONDITIONS && !former.some((kept) => kept.question === question))
    return refused(
      previewRefusals.no('SEGMENT_PREVIEWS_EXHAUSTED', ['condition'], { most: MOST_CONDITIONS }),
    );
  for (const kept of former)
    if (await differsByFew(ports, { kept, condition, size, least }, judgement))
      return accepted((kept.answer as KeptPreview).preview);
  const inSteps = (count: number) => count - (count % STEP_ABOVE_DEALER);
  const shown = { customerCount: inSteps(size.customerCount), totalCount: inSteps(size.totalCount) };
  const preview: SegmentPreview = { ...shown, asOf: on };
  const cells = [cell('MEMBERS', size.customerCount, [size.customerCount])];
  const answer: KeptPreview = { condition, preview };
  const kept = { subjectId: dealer.dealerId, question, cells, answer, shownAt: now.toISOString() };
  await ports.keep(asker, TOPIC, [kept]);
  return accepted(preview);
}

/** What is kept of a preview: a condition names no person. */
interface KeptPreview {
  readonly condition: Condition;
  readonly preview: SegmentPreview;
}

function questionOf(condition: Condition): string {
  return createHash('sha256').update(JSON.stringify(condition)).digest('base64url');
}

interface Beside {
  readonly kept: KeptCounts;
  readonly condition: Condition;
  readonly size: GroupSize;
  readonly least: number;
}

/** Whether some, but too few, customers meet one of the two conditions and not the other. */
async function differsByFew(
  ports: PreviewPorts,
  { kept, condition, size, least }: Beside,
  judgement: Judgement,
): Promise<boolean> {
  const before = kept.cells[0]?.people ?? 0;
  const isFew = (count: number) => count > 0 && count < least;
  const { condition: other } = kept.answer as KeptPreview;
  if (kept.question === questionOf(condition)) return isFew(Math.abs(size.customerCount - before));
  const only = (one: Condition, without: Condition): Condition => ({
    kind: 'ALL',
    parts: [one, { kind: 'NOT', part: without }],
  });
  const parts = [only(condition, other), only(other, condition)];
  const { customerCount } = await ports.measure({ kind: 'ANY', parts }, judgement);
  return isFew(customerCount);
}
