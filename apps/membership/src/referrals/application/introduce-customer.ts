import {
  accepted,
  commonRefusals,
  defineRefusals,
  InputChecks,
  refused,
  type CodeOf,
} from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { identityRefusals, readIdentityReference, registerProspect } from '../../customers';
import { dealerOf, todayAt } from '../../network';
import {
  introductionFaults,
  introductionRefusals,
  marksOf,
  prospectRefusals,
  type Introduced,
} from '../domain/introduction';
import { expiryOf, type Referral } from '../domain/referral';
import type { ReferralsPorts } from './ports';

const refusals = defineRefusals({
  ...commonRefusals.pick('DEALER_NOT_FOUND', 'MEMBERSHIP_NOT_FOUND'),
  ...prospectRefusals.texts,
  ...introductionRefusals.texts,
  ...identityRefusals.pick('IDENTITY_REFERENCE_INVALID'),
  MEMBERSHIP_NOT_RUNNING: { zh: '会籍不在有效期内，不能办理。', en: 'The membership does not run.' },
});

export interface Introduction extends Introduced {
  readonly referrerMembershipId: string;
}

/**
 * A member introduces somebody new (rulebook MEM-10), who is registered by it. The whole region knows whom its members
 * have introduced; of two who introduce one person at the same moment the database lets one in.
 */
export const introduceCustomer = command<ReferralsPorts>()({
  name: 'referralIntroduce',
  refusals,
  read({ referrerMembershipId, name, phone, identityNumber, vin }: Introduction) {
    const checks = new InputChecks(refusals);
    return checks.complete({
      referrerMembershipId,
      name: checks.text(name, ['name'], NAME_LENGTH),
      phone: checks.phone(phone, ['phone']),
      identityNumber: identityNumber === null ? null : readIdentity(checks, identityNumber),
      vin: vin === null ? null : checks.vin(vin, ['vin']),
    });
  },
  async work(ports, { referrerMembershipId, ...person }, caller) {
    const found = await dealerOf(ports, caller);
    if (!found.ok) return found;
    const dealer = found.value;
    const { dealerId, regionId } = dealer;
    const referrer = await ports.memberships.lock(dealerId, referrerMembershipId);
    if (!referrer) return refused(refusals.no('MEMBERSHIP_NOT_FOUND', ['referrerMembershipId']));
    if (referrer.status !== 'ACTIVE')
      return refused(refusals.no('MEMBERSHIP_NOT_RUNNING', ['referrerMembershipId']));
    await ports.customers.awaitTurn(dealerId);
    const marks = marksOf(person);
    const identityHash =
      person.identityNumber === null ? null : ports.identityHash(dealerId, person.identityNumber);
    const alike = await ports.referrals.alike(dealerId, { ...person, identityHash });
    const faults = introductionFaults(
      referrer.customerId,
      alike,
      await ports.referrals.isClaimed(regionId, marks),
    );
    if (faults.length > 0) return refused(...faults);
    const today = todayAt(dealer, caller);
    const prospect = await registerProspect(ports, { ...person, identityHash }, { dealer, today, caller });
    const referral: Referral = {
      referralId: ports.ids('rfl'),
      dealerId,
      referrerMembershipId,
      referrerCustomerId: referrer.customerId,
      referrerTier: referrer.tier,
      introducedCustomerId: prospect.customerId,
      status: 'INTRODUCED',
      introducedOn: today,
      expiresOn: expiryOf(today, ports.referralDaysOn(dealer, today)),
      decidedOn: null,
      ground: null,
      isCarPurchase: false,
      rejectionReason: null,
      salesPayment: null,
      version: 0,
    };
    const { staffMemberId: introducedBy, traceId, now: recordedAt } = caller;
    await ports.referrals.add(referral, { regionId, marks, introducedBy, traceId, recordedAt });
    return accepted({ answer: { referralId: referral.referralId }, facts: prospect.facts });
  },
});

const NAME_LENGTH = 80;

/** In the form in which identities are compared, however it was written (rulebook CONV-8). */
function readIdentity(checks: InputChecks<CodeOf<typeof refusals>>, written: string): string | undefined {
  const read = readIdentityReference(written);
  if (read.ok) return read.value;
  checks.refusals.push(refusals.no('IDENTITY_REFERENCE_INVALID', ['identityNumber']));
  return undefined;
}
