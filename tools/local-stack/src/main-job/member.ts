import { randomBytes, randomInt } from 'node:crypto';

import { vinCheckDigit } from '@autoclub/domain-kit';

import { type GraphCaller, type Payload, unrefused } from './graph-caller';

/** A customer of this run with a car and a BASIC membership. */
export interface Member {
  customerId: string;
  vehicleId: string;
  membershipId: string;
}

const LETTERS = 'ABCDEFGHJKLMNPRSTUVWXYZ0123456789';

/** A right vehicle identification number that no other run has. */
export function freshVin(): string {
  const serial = Array.from({ length: 8 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  const unchecked = `LSVAA4180${serial}`;
  return `${unchecked.slice(0, 8)}${vinCheckDigit(unchecked)}${unchecked.slice(9)}`;
}

const REGISTER = `mutation ($input: CustomerRegisterInput!) {
  customerRegister(input: $input) { customer { id vehicles { id } } userErrors { code field message } }
}`;
const APPLY = `mutation ($input: MembershipApplyInput!) {
  membershipApply(input: $input) { membership { id } userErrors { code field message } }
}`;
const APPROVE = `mutation ($input: MembershipApproveInput!) {
  membershipApprove(input: $input) { membership { id status } userErrors { code field message } }
}`;

/** Everything that must be seen before a BASIC card is given with a car (rulebook MEM-02). */
const DOCUMENTS = [
  'PURCHASE_INVOICE',
  'OWNERS_MANUAL',
  'APPLICATION_FORM',
  'IDENTITY_CARD',
  'VEHICLE_LICENCE',
];

/** Someone with a car and without a card. */
export type Visitor = Omit<Member, 'membershipId'>;

/** Registers a customer with a car. */
export async function registerCustomer(system: GraphCaller, run = freshRun()): Promise<Visitor> {
  const vehicle = { vin: freshVin(), modelCode: 'MODEL-A', purchasedOn: '2024-03-01', isSoldHere: true };
  const input = {
    idempotencyKey: `${run} customer`,
    name: '测试客户',
    phone: `139${String(randomInt(100_000_000)).padStart(8, '0')}`,
    externalRef: { system: 'DMS', number: `CHECK-${run}` },
    consents: [{ channel: 'SMS', purpose: 'SERVICE' }],
    vehicles: [vehicle],
  };
  type Registered = Payload & { customer: { id: string; vehicles: { id: string }[] } };
  const data = await system<{ customerRegister: Registered }>(REGISTER, { input });
  const { customer } = unrefused(data.customerRegister);
  return { customerId: customer.id, vehicleId: customer.vehicles[0]?.id ?? '' };
}

const freshRun = () => randomBytes(8).toString('hex');

/** Registers a customer with a car and lets the club manager approve a BASIC card, given with the car. */
export async function registerMember(system: GraphCaller, manager: GraphCaller): Promise<Member> {
  const run = freshRun();
  return giveCard(manager, await registerCustomer(system, run), run);
}

/** Applies for a BASIC card, given with the car, and approves it. */
export async function giveCard(manager: GraphCaller, customer: Visitor, run = freshRun()): Promise<Member> {
  const documents = DOCUMENTS.map((kind) => ({ kind, reference: `check ${run}` }));
  const wish = { idempotencyKey: `${run} apply`, customerId: customer.customerId, tier: 'BASIC', documents };
  type Applied = Payload & { membership: { id: string } };
  const application = { ...wish, source: 'CAR_PURCHASE', wayIn: 'GIFT_WITH_CAR' };
  const applied = await manager<{ membershipApply: Applied }>(APPLY, { input: application });
  const membershipId = unrefused(applied.membershipApply).membership.id;
  const approval = { idempotencyKey: `${run} approve`, membershipId };
  const approved = await manager<{ membershipApprove: Applied }>(APPROVE, { input: approval });
  unrefused(approved.membershipApprove);
  return { ...customer, membershipId };
}
