import { randomBytes, randomInt } from 'node:crypto';
import { settle, settlementOf, callerFor, castAt } from '@autoclub/local-stack';
import type { GraphCaller, Member } from '@autoclub/local-stack';
import { vinCheckDigit } from '@autoclub/domain-kit';
import { dealersOf, house } from '../house';
import { newMember } from '../member';
import { searchFor } from '../traces';

const run = randomBytes(3).toString('hex').toUpperCase();
const unique = (from: number) => String(from + randomInt(9_999_999)).padStart(8, '0');

/** A right VIN that is nobody else's. */
function vinFor(serial: string): string {
  const unchecked = `LSVERASE0${serial}`;
  return `${unchecked.slice(0, 8)}${vinCheckDigit(unchecked)}${unchecked.slice(9)}`;
}

/** A right identity card that is nobody else's. */
function identityCard(): string {
  const body = `310101197001${String(randomInt(1, 28)).padStart(2, '0')}${String(randomInt(999)).padStart(3, '0')}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, i) => total + weight * Number(body[i]), 0);
  return `${body}${'10X98765432'[sum % 11]}`;
}

/** What is known of the person, and nobody else has. */
const person = {
  name: `轩辕鸣凤${run}`,
  nameBefore: `轩辕凤${run}`,
  nameOfDouble: `轩辕小凤${run}`,
  phone: `177${unique(10_000_000)}`,
  phoneBefore: `178${unique(20_000_000)}`,
  vin: vinFor(unique(30_000_000)),
  vinOfDouble: vinFor(unique(50_000_000)),
  plate: `沪Q${String(randomInt(99_999)).padStart(5, '0')}`,
  plateBefore: `沪R${String(randomInt(99_999)).padStart(5, '0')}`,
  identity: identityCard(),
  number: `ERASE-C-${run}`,
  vehicleNumber: `ERASE-V-${run}`,
  scan: `scan-of-${run}`,
};
const facts = Object.values(person);
/** A name is searched for by its beginning as well, in case something keeps a part of it. */
const allFacts = [...facts, '轩辕'];

interface Entered {
  readonly id: string;
  readonly vehicles: readonly { readonly id: string }[];
}

describe('MEM-17: a person is erased through the whole house', () => {
  const stack = house();
  const [dealer] = dealersOf(stack);
  const cast = castAt({ dealerId: dealer.id, regionId: dealer.regionId });
  let system: GraphCaller;
  let manager: GraphCaller;
  let friend: Member;
  let customerId: string;

  /** Does one thing through the graph; any refusal ends the test. */
  const give = async <Answer>(by: GraphCaller, mutation: string, fields: string, input: object) => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const { answer } = await by<{ answer: Answer & { userErrors: object[] } }>(
      `mutation ($input: ${type}!) { answer: ${mutation}(input: $input) { ${fields} userErrors { code field message } } }`,
      { input: { idempotencyKey: `${mutation} ${randomBytes(6).toString('hex')}`, ...input } },
    );
    expect(answer.userErrors).toEqual([]);
    return answer;
  };

  beforeAll(async () => {
    system = callerFor(stack.gatewayUrl, await stack.tokenFor(cast.dealerSystem));
    manager = callerFor(stack.gatewayUrl, await stack.tokenFor(cast.clubManager));
    friend = await newMember(stack, dealer);
    await live();
    await stack.waitUntilDrained();
  }, 180_000);

  /** Introduced by a friend, delivered by the dealer's system, member, customer of every service, and a double. */
  async function live(): Promise<void> {
    const { name, phone, vin, plate, number, vehicleNumber } = person;
    const introduction = { referrerMembershipId: friend.membershipId, name: person.nameBefore };
    const { referral } = await give<{ referral: { introduced: { id: string } } }>(
      manager,
      'referralIntroduce',
      'referral { introduced { id } }',
      { ...introduction, phone: person.phoneBefore, identityNumber: person.identity },
    );
    customerId = referral.introduced.id;
    await give(manager, 'customerAmend', 'customer { id }', {
      ...{ customerId, name, phone, externalRef: { system: 'DMS', number } },
      consents: [{ channel: 'SMS', purpose: 'SERVICE' }],
    });
    const columns =
      'customerNumber,kind,name,phone,smsConsent,registeredOn,vehicleNumber,vin,plate,modelCode';
    const row = [number, 'PERSON', name, phone, 'true', '2026-03-01', vehicleNumber, vin, person.plateBefore];
    const content = `${columns},purchasedOn,isSoldHere,outletCode\n${row.join(',')},MODEL-A,2026-03-01,true,\n`;
    const imported = await give<{ refusedRows: object[] }>(
      system,
      'customersImport',
      'refusedRows { rowNumber errors { code field message } }',
      { format: 'CSV', content },
    );
    expect(imported.refusedRows).toEqual([]);
    const { customer } = await manager<{ customer: Entered }>(
      'query ($id: ID!) { customer(id: $id) { id vehicles { id } } }',
      { id: customerId },
    );
    const vehicleId = customer.vehicles[0]?.id ?? '';
    await give(manager, 'vehicleAmend', 'vehicle { id }', { vehicleId, plate });
    await enterDouble();
    const membershipId = await join();
    await stack.waitUntilDrained();
    await settle(
      system,
      settlementOf({ customerId, vehicleId, membershipId }, 12_000, [
        { kind: 'LABOUR', listAmount: '600.00' },
      ]),
    );
    await give(manager, 'walletTopUp', 'wallet { id }', {
      ...{
        membershipId,
        amount: { amount: '500.00' },
        source: { id: `R-${randomBytes(4).toString('hex')}` },
      },
    });
    await give(manager, 'habitCardChange', 'habitCard { changedAt }', {
      ...{ vehicleId, likesToTalk: true, waitingMinutes: 30 },
    });
    await give(manager, 'insurancePolicyRecord', 'insurancePolicy { id }', {
      ...{ customerId, vehicleId, insurerCode: 'PICC', isSoldHere: true, kind: 'COMMERCIAL' },
      ...{ policyNumber: `POL-${randomBytes(4).toString('hex')}`, soldOn: '2026-11-01' },
      ...{ period: { from: '2026-11-02', to: '2027-11-02' }, premiumAmount: { amount: '3600.00' } },
    });
    await manager(
      'query ($key: String!) { customerLookup(key: $key) { found { customer { id name phone } } } }',
      {
        key: person.phone,
      },
    );
  }

  async function enterDouble(): Promise<void> {
    const vehicles = [{ vin: person.vinOfDouble, modelCode: 'MODEL-A', isSoldHere: false }];
    const { customer } = await give<{ customer: Entered }>(manager, 'customerRegister', 'customer { id }', {
      ...{ name: person.nameOfDouble, phone: person.phone, isAnotherPerson: true, vehicles },
    });
    await give(manager, 'customersMerge', 'customer { id }', {
      survivorId: customerId,
      mergedId: customer.id,
    });
  }

  async function join(): Promise<string> {
    const documents = [
      'PURCHASE_INVOICE',
      'OWNERS_MANUAL',
      'APPLICATION_FORM',
      'IDENTITY_CARD',
      'VEHICLE_LICENCE',
    ];
    const { membership } = await give<{ membership: { id: string } }>(
      manager,
      'membershipApply',
      'membership { id }',
      {
        ...{ customerId, tier: 'BASIC', source: 'CAR_PURCHASE', wayIn: 'GIFT_WITH_CAR' },
        documents: documents.map((kind) => ({ kind, reference: person.scan })),
      },
    );
    await give(manager, 'membershipApprove', 'membership { id }', { membershipId: membership.id });
    return membership.id;
  }

  it('is found before, by name in the service of persons alone, and nowhere after', async () => {
    const before = await searchFor(stack, allFacts);
    expect(before.tables).toBeGreaterThan(150);
    expect(before.topics).toBeGreaterThan(20);
    expect(before.messages).toBeGreaterThan(1_000);
    expect(before.files).toBeGreaterThan(5);
    // The search finds whatever is kept in clear; an identity is kept as a keyed hash only.
    const known = new Set(before.traces.map(({ fact }) => fact));
    expect(allFacts.filter((fact) => !known.has(fact))).toEqual([person.identity]);
    const elsewhere = before.traces.filter(({ place }) => !place.startsWith('membership '));
    expect(elsewhere.filter(({ fact }) => ![person.number, person.vehicleNumber].includes(fact))).toEqual([]);

    await give(manager, 'personErase', 'customer { id }', { customerId });
    await stack.waitUntilDrained();
    // A topic cannot be rewritten: the numbers that the dealer's own system has are gone from it after 14 days.
    const left = (await searchFor(stack, allFacts)).traces.map(({ place, fact }) => `${place} ${fact}`);
    expect(left.sort()).toEqual([
      `topic club.membership.customer.v1 ${person.number}`,
      `topic club.membership.vehicle.v1 ${person.vehicleNumber}`,
    ]);
  }, 180_000);

  it('the ledgers keep their sums under a customer that names nobody', async () => {
    const { customer } = await manager<{ customer: { phone: string; erasedOn: string; membership: object } }>(
      `query ($id: ID!) { customer(id: $id) { phone erasedOn
         membership { status wallet { balanceAmount { amount } } pointsAccount { balance { total } } }
         repairOrders(first: 5) { nodes { totals { customerPayableAmount { amount } } } } } }`,
      { id: customerId },
    );
    expect(customer).toMatchObject({
      phone: '',
      erasedOn: expect.stringMatching(/^\d{4}-/),
      membership: {
        wallet: { balanceAmount: { amount: '500.00' } },
        pointsAccount: { balance: { total: expect.any(Number) } },
      },
      repairOrders: { nodes: [{ totals: { customerPayableAmount: { amount: '570.00' } } }] },
    });
  });
});
