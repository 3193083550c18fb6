import {
  accepted,
  businessDayOf,
  daysBetween,
  InputChecks,
  type LocalDate,
  localTime,
  type Outcome,
  type Period,
  refused,
} from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { type RosterRefusal, rosterRefusals } from '../domain/refusals';
import {
  type PlannedShift,
  type Shift,
  shiftSpan,
  spanOf,
  uncovered,
  wallText,
  type WallTime,
} from '../domain/roster';
import type { RosterPorts } from './ports';

interface WallInput {
  readonly day: LocalDate;
  readonly time: string;
}

export interface RosterInput {
  readonly days: Period;
  readonly shifts: readonly {
    readonly staffMemberId: string;
    readonly from: WallInput;
    readonly to: WallInput;
  }[];
}

const [MOST_DAYS, MOST_SHIFTS] = [62, 500];
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/**
 * Plans who is on duty for rescues on some days; what was planned for them is replaced. A roster with an uncovered
 * minute is refused and names it, on days of 23 and 25 hours as well (rulebook SVC-14).
 */
export const planRoster = command<RosterPorts>()({
  name: 'rescueRosterPlan',
  refusals: rosterRefusals,
  read: readRoster,
  async work(ports, { days, shifts: planned }, { now, traceId, staffMemberId }) {
    const { no } = rosterRefusals;
    const dealer = await ports.dealer();
    if (!dealer) return refused(no('DEALER_NOT_FOUND', []));
    const { id: dealerId, timeZone } = dealer;
    if (days.from < businessDayOf(now, timeZone)) return refused(no('ROSTER_BEGUN', ['days', 'from']));
    await ports.lockRoster();
    const window = spanOf(days, timeZone);
    const shifts: Shift[] = planned.map((shift) => ({
      ...shiftSpan(shift, timeZone),
      id: ports.ids('dty'),
      dealerId,
      staffMemberId: shift.staffMemberId,
      traceId,
    }));
    const staff = await ports.staffMembers([...new Set(planned.map((shift) => shift.staffMemberId))]);
    const faults = shifts.flatMap(({ staffMemberId: id, startsAt, endsAt }, i): RosterRefusal[] => {
      if (staff.every((each) => each.id !== id))
        return [no('STAFF_MEMBER_NOT_FOUND', ['shifts', i, 'staffMemberId'])];
      if (endsAt <= startsAt) return [no('SHIFT_INVALID', ['shifts', i, 'to'])];
      return startsAt < window.startsAt || startsAt >= window.endsAt
        ? [no('SHIFT_OUTSIDE', ['shifts', i, 'from'])]
        : [];
    });
    if (faults.length > 0) return refused(...faults);
    const before = (await ports.shifts(window)).filter(({ startsAt }) => startsAt < window.startsAt);
    const [gap] = uncovered(window, [...before, ...shifts]);
    if (gap) {
      const [from, to] = [wallText(gap.startsAt, timeZone), wallText(gap.endsAt, timeZone)];
      return refused(no('ROSTER_GAP', ['shifts'], { from, to }));
    }
    await ports.replaceShifts(window, shifts);
    const roster = {
      id: ports.ids('ros'),
      dealerId,
      days,
      plannedAt: now,
      plannedById: staffMemberId,
      traceId,
    };
    await ports.writeRoster(roster);
    return accepted({ answer: { from: days.from, to: days.to } });
  },
});

interface Draft {
  readonly days: Period;
  readonly shifts: readonly PlannedShift[];
}

function readRoster({ days, shifts }: RosterInput): Outcome<Draft, RosterRefusal> {
  const { no } = rosterRefusals;
  const checks = new InputChecks(rosterRefusals);
  const dated = checks.complete({
    from: checks.day(days.from, ['days', 'from']),
    to: checks.day(days.to, ['days', 'to']),
  });
  if (!dated.ok) return dated;
  if (days.to <= days.from) return refused(no('PERIOD_INVALID', ['days']));
  if (daysBetween(days.from, days.to) > MOST_DAYS)
    return refused(no('ROSTER_TOO_LONG', ['days'], { most: MOST_DAYS }));
  if (shifts.length > MOST_SHIFTS) return refused(no('TOO_MANY_SHIFTS', ['shifts'], { max: MOST_SHIFTS }));
  const wrong = shifts.flatMap(({ from, to }, i) => [
    ...(TIME.test(from.time) ? [] : [no('TIME_INVALID', ['shifts', i, 'from', 'time'])]),
    ...(TIME.test(to.time) ? [] : [no('TIME_INVALID', ['shifts', i, 'to', 'time'])]),
  ]);
  if (wrong.length > 0) return refused(...wrong);
  const wall = ({ day, time }: WallInput): WallTime => ({ day, time: localTime(time) });
  return accepted({
    days,
    shifts: shifts.map(({ staffMemberId, from, to }) => ({ staffMemberId, from: wall(from), to: wall(to) })),
  });
}
