import { accepted, businessDayOf, InputChecks, refused } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { readCondition, type ConditionInput } from '../domain/read-condition';
import { changeRefusals, keptRefusals, saveRefusals, type KeptRefusal } from '../domain/refusals';
import { MOST_SEGMENTS, type Segment } from '../domain/segment';
import { judgeSegment } from './judge-segment';
import type { Judgement, SegmentPorts } from './ports';

export interface SaveSegmentInput {
  readonly code: string;
  readonly name: string;
  readonly condition: ConditionInput;
}

/** Codes and names at most so long. */
const MOST_CODE = 48;
const MOST_NAME = 100;

/** Saves a named condition and finds its first members in the same transaction (rulebook ANA-06). */
export const saveSegment = command<SegmentPorts>()({
  name: 'segmentSave',
  refusals: saveRefusals,
  read: (input: SaveSegmentInput) => {
    const checks = new InputChecks(saveRefusals);
    const { condition, refusals } = readCondition(input.condition, ['condition']);
    const code = checks.code(input.code, ['code'], MOST_CODE);
    const name = checks.text(input.name, ['name'], MOST_NAME);
    checks.refusals.push(...refusals);
    return checks.complete({ code, name, condition });
  },
  async work(ports, { code, name, condition }, { dealerId, staffMemberId, now }) {
    const dealer = await ports.dealer(dealerId);
    if (!dealer) return refused(saveRefusals.no('DEALER_NOT_FOUND'));
    if ((await ports.countKept(dealerId)) >= MOST_SEGMENTS)
      return refused(saveRefusals.no('SEGMENT_LIMIT_REACHED', [], { most: MOST_SEGMENTS }));
    const on = businessDayOf(now, dealer.timeZone);
    const segment: Segment = {
      ...{ dealerId, code, name, condition, segmentId: ports.ids('seg'), definitionVersion: 1 },
      ...{ ownerStaffMemberId: staffMemberId, isArchived: false, createdOn: on, judgedOn: null },
      ...{ memberCount: 0, sequence: 0 },
    };
    if (!(await ports.add(segment)))
      return refused(saveRefusals.no('SEGMENT_CODE_TAKEN', ['code'], { code }));
    return answerOf(await judgeSegment(ports, segment, { dealer, on, now }));
  },
});

export interface ChangeSegmentInput {
  readonly segmentId: string;
  readonly name?: string | null;
  readonly condition?: ConditionInput | null;
}

/** Gives a segment another name or condition; another condition is judged at once (rulebook ANA-06). */
export const changeSegment = command<SegmentPorts>()({
  name: 'segmentChange',
  refusals: changeRefusals,
  read: (input: ChangeSegmentInput) => {
    const checks = new InputChecks(changeRefusals);
    const name = checks.optionalText(input.name, ['name'], MOST_NAME);
    const read = input.condition ? readCondition(input.condition, ['condition']) : undefined;
    checks.refusals.push(...(read?.refusals ?? []));
    return checks.complete({ segmentId: input.segmentId, name, condition: read?.condition ?? null });
  },
  async work(ports, { segmentId, name, condition }, { dealerId, now }) {
    const found = await keptSegment(ports, dealerId, segmentId, now);
    if ('missing' in found) return refused(found.missing);
    const { segment, judgement } = found;
    if (segment.isArchived) return refused(changeRefusals.no('SEGMENT_ARCHIVED', ['segmentId']));
    const named = { ...segment, name: name ?? segment.name };
    if (condition === null) {
      await ports.keep(named);
      return answerOf({ segment: named, facts: [] });
    }
    const changed = { ...named, condition, definitionVersion: segment.definitionVersion + 1 };
    return answerOf(await judgeSegment(ports, changed, judgement));
  },
});

export interface KeptSegmentInput {
  readonly segmentId: string;
}

/** Judges a segment now and not only at night (rulebook ANA-06). */
export const evaluateSegment = command<SegmentPorts>()({
  name: 'segmentEvaluate',
  refusals: keptRefusals,
  async work(ports, { segmentId }: KeptSegmentInput, { dealerId, now }) {
    const found = await keptSegment(ports, dealerId, segmentId, now);
    if ('missing' in found) return refused(found.missing);
    if (found.segment.isArchived) return refused(keptRefusals.no('SEGMENT_ARCHIVED', ['segmentId']));
    return answerOf(await judgeSegment(ports, found.segment, found.judgement));
  },
});

/** Ends a segment: every member leaves, and it is judged no more; who was in it on which day is kept. */
export const archiveSegment = command<SegmentPorts>()({
  name: 'segmentArchive',
  refusals: keptRefusals,
  async work(ports, { segmentId }: KeptSegmentInput, { dealerId, now }) {
    const found = await keptSegment(ports, dealerId, segmentId, now);
    if ('missing' in found) return refused(found.missing);
    if (found.segment.isArchived) return answerOf({ segment: found.segment, facts: [] });
    return answerOf(await judgeSegment(ports, { ...found.segment, isArchived: true }, found.judgement));
  },
});

type Found = { readonly segment: Segment; readonly judgement: Judgement } | { readonly missing: KeptRefusal };

async function keptSegment(
  ports: SegmentPorts,
  dealerId: string,
  segmentId: string,
  now: Date,
): Promise<Found> {
  const dealer = await ports.dealer(dealerId);
  if (!dealer) return { missing: keptRefusals.no('DEALER_NOT_FOUND') };
  const segment = await ports.lock(dealerId, segmentId);
  if (!segment) return { missing: keptRefusals.no('SEGMENT_NOT_FOUND', ['segmentId']) };
  return { segment, judgement: { dealer, on: businessDayOf(now, dealer.timeZone), now } };
}

function answerOf({ segment, facts }: Awaited<ReturnType<typeof judgeSegment>>) {
  return accepted({ answer: { segmentId: segment.segmentId }, written: segment, facts });
}
