import { accepted, commonRefusals, defineRefusals, InputChecks, refused } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { dealerOf } from '../../network';
import type { RecruitmentTarget } from '../domain/recruitment';
import { weekOf, weekRefusals } from '../domain/recruiting-period';
import type { RecruitingPorts } from './ports';

const refusals = defineRefusals({
  ...commonRefusals.pick('DEALER_NOT_FOUND', 'NUMBER_OUT_OF_RANGE'),
  ...weekRefusals.texts,
});

/** No department of a dealer recruits more in a week. */
const MOST = 10_000;

/** Sets how many members a department is to recruit in a week; the last one said counts (rulebook MEM-12). */
export const setRecruitmentTarget = command<RecruitingPorts>()({
  name: 'recruitmentTargetSet',
  refusals,
  read(target: RecruitmentTarget) {
    const { from: monday } = weekOf(target.weekFrom);
    if (monday !== target.weekFrom) return refused(refusals.no('WEEK_INVALID', ['weekFrom'], { monday }));
    const checks = new InputChecks(refusals);
    checks.wholeNumber(target.targetCount, ['targetCount'], { min: 0, max: MOST });
    return checks.complete(target);
  },
  async work(ports, target, caller) {
    const dealer = await dealerOf(ports, caller);
    if (!dealer.ok) return dealer;
    const { dealerId } = dealer.value;
    const { staffMemberId, now: at, traceId } = caller;
    await ports.targets.keep(target, { dealerId, staffMemberId, at, traceId });
    return accepted({ answer: { weekFrom: target.weekFrom, department: target.department } });
  },
});
