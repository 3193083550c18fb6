import { randomIds } from '@autoclub/domain-kit';
import type { Principal } from '@autoclub/identity';
import { principals } from '@autoclub/testing';
import { vinOf } from './builders/vin';
import type { Club } from './club';

export interface Refusals {
  readonly userErrors: { code: string; field: string[] | null; message: string }[];
  readonly replayed: boolean;
}

const vehicles = (serial: number) => [
  {
    vin: vinOf(serial),
    plate: `沪A${String(serial).padStart(5, '0')}`,
    modelCode: 'LAVIDA',
    externalRef: { system: 'DMS', number: `V-${serial}` },
    purchasedOn: '2026-02-01',
    isSoldHere: true,
  },
];

/** A right input of `customerRegister`; the serial keeps numbers, plate and VIN apart. */
export function customerInput(serial: number, overrides: Record<string, unknown> = {}) {
  return {
    idempotencyKey: randomIds('key'),
    kind: 'PERSON',
    name: '张三',
    phone: '13812345678',
    externalRef: { system: 'DMS', number: `C-${serial}` },
    registeredOn: '2026-03-01',
    consents: [{ channel: 'SMS', purpose: 'SERVICE' }],
    vehicles: vehicles(serial),
    ...overrides,
  };
}

export interface CustomerRegistered extends Refusals {
  readonly customer: { id: string; name: string; phone: string; vehicles: { id: string }[] } | null;
}

export async function registerCustomer(club: Club, principal: Principal, input: object) {
  const answer = await club.ask<{ customerRegister: CustomerRegistered }>(
    principal,
    `mutation ($input: CustomerRegisterInput!) {
      customerRegister(input: $input) {
        customer { id name phone vehicles { id } } replayed userErrors { code field message }
      }
    }`,
    { input },
  );
  return answer.customerRegister;
}

export interface MembershipAnswer extends Refusals {
  readonly membership: {
    id: string;
    status: string;
    memberNumber: string | null;
    validity: { from: string; to: string } | null;
    tier: { code: string };
    application: { missingDocuments: string[]; rejectionReason: string | null };
  } | null;
}

type Step = 'membershipApply' | 'membershipSubmit' | 'membershipApprove' | 'membershipReject';

/** One of the steps of an application. */
export async function membershipStep(club: Club, principal: Principal, step: Step, input: object) {
  const type = `${step.charAt(0).toUpperCase()}${step.slice(1)}Input`;
  const answer = await club.ask<Record<Step, MembershipAnswer>>(
    principal,
    `mutation ($input: ${type}!) {
      ${step}(input: $input) {
        membership {
          id status memberNumber validity { from to } tier { code } application { missingDocuments rejectionReason }
        }
        replayed userErrors { code field message }
      }
    }`,
    { input: { idempotencyKey: randomIds('key'), ...input } },
  );
  return answer[step];
}

export const BASIC_DOCUMENTS = [
  'PURCHASE_INVOICE',
  'OWNERS_MANUAL',
  'APPLICATION_FORM',
  'IDENTITY_CARD',
  'VEHICLE_LICENCE',
].map((kind) => ({ kind, reference: `file ${kind}` }));

/** A customer with a running BASIC membership, a gift unless the fee is paid; answers the ids. */
export async function registerMember(
  club: Club,
  dealerId: string,
  serial: number,
  wayIn: 'GIFT_WITH_CAR' | 'FEE' = 'GIFT_WITH_CAR',
) {
  const specialist = principals.staffOf(dealerId, ['MEMBERSHIP_SPECIALIST']);
  const { customer } = await registerCustomer(club, specialist, customerInput(serial));
  const customerId = customer?.id ?? '';
  const feePaid = wayIn === 'FEE' ? { feePaid: { amount: '180.00' } } : {};
  const wish = { customerId, wayIn, source: 'CAR_PURCHASE', documents: BASIC_DOCUMENTS, ...feePaid };
  const applied = await membershipStep(club, specialist, 'membershipApply', wish);
  const membershipId = applied.membership?.id ?? '';
  await membershipStep(club, specialist, 'membershipApprove', { membershipId });
  return { customerId, membershipId, vehicleId: customer?.vehicles[0]?.id ?? '' };
}
