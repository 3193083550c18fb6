import { accepted, businessDayOf, refused } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { assignmentFaults } from '../../staff';
import { startRefusals } from '../domain/refusals';
import { moved } from '../domain/workshop-job';
import type { StartPorts } from './ports';

export interface StartInput {
  readonly jobId: string;
  readonly technicianIds: readonly string[];
}

const MOST_TECHNICIANS = 10;

/** Begins the work of an order by those who may do it: each holds what its kind requires (rulebook SVC-20). */
export const startJob = command<StartPorts>()({
  name: 'workshopJobStart',
  refusals: startRefusals,
  read: (input: StartInput) => {
    const count = new Set(input.technicianIds).size;
    const isRight = count > 0 && count === input.technicianIds.length && count <= MOST_TECHNICIANS;
    return isRight
      ? accepted(input)
      : refused(startRefusals.no('TECHNICIANS_MISSING', ['technicianIds'], { max: MOST_TECHNICIANS }));
  },
  async work(ports, { jobId, technicianIds }, { now }) {
    const dealer = await ports.dealer();
    if (!dealer) return refused(startRefusals.no('DEALER_NOT_FOUND', []));
    const job = await ports.lockJob(jobId);
    if (!job) return refused(startRefusals.no('JOB_NOT_FOUND', ['jobId']));
    const day = businessDayOf(now, dealer.timeZone);
    const assignment = {
      jobKind: job.kind,
      day,
      staffMemberIds: technicianIds,
      known: await ports.staffMembers(technicianIds),
      certificates: await ports.certificatesOf(technicianIds),
      requirements: ports.requirements(dealer, day),
    };
    const faults = assignmentFaults(assignment, ['technicianIds']);
    if (faults.length > 0) return refused(...faults);
    const started = moved(job, 'IN_PROGRESS', { startedAt: now, technicianIds });
    if (!started.ok) return started;
    await ports.writeJob(started.value);
    return accepted({ answer: { jobId }, written: started.value });
  },
});
