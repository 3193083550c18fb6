import { money } from '@autoclub/domain-kit';
import {
  type Connection,
  type CursorPart,
  type PageRequest,
  presentMoney,
  presentPage,
} from '@autoclub/subgraph-kit';
import type { CustomerHome } from '../../network';
import type { Condition, Range } from '../domain/condition';
import type { Segment } from '../domain/segment';
import type { SegmentCondition } from './condition.type';
import type { SegmentMember, SegmentType } from './segment.type';

/** What a cursor of a list of segments holds, and one of a list of members. */
export const SEGMENT_PLACE: readonly CursorPart[] = ['text', 'id'];
export const MEMBER_PLACE: readonly CursorPart[] = ['id'];

export function presentSegment(segment: Segment): SegmentType {
  const { segmentId: id, code, name, definitionVersion, isArchived, createdOn, judgedOn } = segment;
  const { ownerStaffMemberId, condition, memberCount, dealerId } = segment;
  return {
    ...{ id, code, name, definitionVersion, isArchived, createdOn, judgedOn },
    owner: ownerStaffMemberId === null ? null : { id: ownerStaffMemberId },
    kept: { condition, memberCount, dealerId },
  };
}

export function presentSegments(rows: readonly Segment[], page: PageRequest): Connection<SegmentType> {
  return presentPage(rows, page, {
    node: presentSegment,
    cursor: ({ code, segmentId }) => [code, segmentId],
  });
}

export function presentMembers(
  rows: readonly CustomerHome[],
  page: PageRequest,
  totalCount: number,
): Connection<SegmentMember> {
  const node = (home: CustomerHome): SegmentMember => ({ customer: { id: home.customerId, home } });
  return presentPage(rows, page, { node, cursor: ({ customerId }) => [customerId] }, totalCount);
}

/** A condition in the shape it was given in. */
export function presentCondition(condition: Condition): SegmentCondition {
  switch (condition.kind) {
    case 'ALL':
      return { all: condition.parts.map(presentCondition) };
    case 'ANY':
      return { any: condition.parts.map(presentCondition) };
    case 'NOT':
      return { not: presentCondition(condition.part) };
    case 'VALUE_CLASS':
      return { valueClasses: [...condition.classes] };
    case 'FREQUENCY_CLASS':
      return { frequencyClasses: [...condition.classes] };
    case 'FLAG':
      return { flags: [...condition.flags] };
    case 'TIER':
      return { tiers: [...condition.tiers] };
    case 'VISIT_COUNT':
      return { visitCount: condition.range };
    case 'DAYS_SINCE_VISIT':
      return { daysSinceVisit: condition.range };
    case 'ACTIVITY_COUNT':
      return { activityCount: condition.range };
    case 'SPEND_MINOR':
      return { spend: amounts(condition.range) };
    case 'CAR':
      return { car: presentCar(condition) };
  }
}

function presentCar(car: Extract<Condition, { kind: 'CAR' }>): NonNullable<SegmentCondition['car']> {
  const { ageMonths, mileageKm, insuranceEndsInDays } = car;
  const copy = (codes: readonly string[] | null) => codes && [...codes];
  return {
    ...{ ageMonths, mileageKm, insuranceEndsInDays },
    modelCodes: copy(car.modelCodes),
    habitCodes: copy(car.habitCodes),
    environmentCodes: copy(car.environmentCodes),
  };
}

function amounts({ atLeast, atMost }: Range) {
  const shown = (minor: number | null) => (minor === null ? null : presentMoney(money(minor)));
  return { atLeast: shown(atLeast), atMost: shown(atMost) };
}
