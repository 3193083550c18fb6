import type { TenantScope, Tx } from '@autoclub/persistence';
import type { ProgrammeBook } from '@autoclub/programme-config';
import type { Host } from '@autoclub/service-host';
import type { Reader } from '@autoclub/use-cases';
import { couponBooksIn, couponsFrom } from '../../coupons';
import { documentPremises } from '../../documents';
import { dealerIdOf, staffMembersIn } from '../../network';
import { certificatesIn, jobRequirementsFrom } from '../../staff';
import type { CompletePorts, OpenPorts, SettlingJobs, StartPorts, TimePromises } from '../application/ports';
import { WorkshopJobRepository } from './workshop-job.repository';

/** What the use cases of jobs work on inside one transaction. */
export function jobPorts({ programmes, ids }: Pick<Host, 'programmes' | 'ids'>) {
  const [timePromises, coupons] = [timePromisesFrom(programmes), couponsFrom(programmes)];
  const requirements = jobRequirementsFrom(programmes);
  return (tx: Tx, { scope }: Pick<Reader, 'scope'>): OpenPorts & StartPorts & CompletePorts => {
    const [issued, certificates] = [couponBooksIn(tx, scope), certificatesIn(tx, scope)];
    // The number of a job is that of the order it becomes, so an order that bears it already is looked for as well.
    const source = { dealerId: dealerIdOf(scope), table: 'repair_order' };
    return Object.assign(new WorkshopJobRepository(tx, scope), {
      timePromises,
      coupons,
      requirements,
      ids,
      premises: (asked: Parameters<OpenPorts['premises']>[0]) =>
        documentPremises(tx, source, asked, (found) => Promise.resolve(found.map((id) => ({ id })))),
      staffMembers: (staffIds: readonly string[]) => staffMembersIn(tx, scope, staffIds),
      certificatesOf: (staffIds: readonly string[]) => certificates.certificatesOf(staffIds),
      writeCoupons: (written: Parameters<CompletePorts['writeCoupons']>[0]) => issued.writeCoupons(written),
    });
  };
}

/** What settling an order does to the job it was before, inside the settlement's transaction. */
export function settlingJobsIn(
  tx: Tx,
  scope: TenantScope,
): SettlingJobs & Pick<WorkshopJobRepository, 'lockJob'> {
  return new WorkshopJobRepository(tx, scope);
}

/** What the programme in force promises at a dealer on a day (rulebook CONV-3). */
function timePromisesFrom(book: ProgrammeBook): TimePromises {
  return ({ id: dealerId, regionId }, day) => {
    const { service } = book.inForce({ regionId, dealerId }, day).values;
    return { promises: service.timePromises, giftCode: service.brokenTimePromiseCoupon };
  };
}
