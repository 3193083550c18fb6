import { addDays, addYears, businessDayOf, instantOf, localTime } from '@autoclub/domain-kit';
import { randomBytes } from 'node:crypto';
import { eventually } from '../eventually';
import { askAsPart, dealersOf, expectData, house } from '../house';
import type { Ask, DemoPlace } from '../house';
import { newMember } from '../member';

const ZONE = 'Asia/Shanghai';

interface Payload {
  readonly userErrors: readonly { readonly code: string }[];
}

/** What is judged by a dealer's time at a member of it. */
const LIFE = `query ($id: ID!) { customer(id: $id) {
  membership { status validity { from } tier { code } entitlements { validity { from } } }
  messages(first: 5) { nodes { state sentAt } }
} }`;

interface Life {
  readonly customer: {
    readonly membership: {
      readonly validity: { readonly from: string };
      readonly entitlements: readonly { readonly validity: { readonly from: string } }[];
    };
    readonly messages: {
      readonly nodes: readonly { readonly state: string; readonly sentAt: string | null }[];
    };
  };
}

describe('PLT-04: the clock of a sandbox dealer', () => {
  const stack = house();
  const [other] = dealersOf(stack);
  const run = randomBytes(3).toString('hex').toUpperCase();
  const today = businessDayOf(new Date(), ZONE);
  /** Ten in the morning, so that no message waits for the end of quiet hours. */
  const later = addDays(addYears(today, 2), 1);
  const shows = instantOf(later, localTime('10:00'), ZONE).toISOString();
  let sandbox: DemoPlace;
  let manager: Ask;

  const mutate = async (ask: Ask, name: string, entity: string, input: object): Promise<string> => {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    const text = `mutation ($input: ${type}!) { ${name}(input: $input) { ${entity} { id } userErrors { code } } }`;
    const answer = await ask<Record<string, Payload & Record<string, { id: string } | null>>>(text, {
      input: { idempotencyKey: `${run} ${name} ${randomBytes(4).toString('hex')}`, ...input },
    });
    const payload = expectData(answer)[name];
    expect(payload?.userErrors).toEqual([]);
    return payload?.[entity]?.id ?? '';
  };

  beforeAll(async () => {
    const operator = await askAsPart(stack, 'operator', other);
    const names = { nameZh: '试验', nameEn: 'Sandbox' };
    const regionCode = `TRY${run}`;
    const regionId = await mutate(operator, 'regionRegister', 'region', { code: regionCode, ...names });
    const dealer = { regionCode, code: `TRY${run}01`, ...names, isSandbox: true };
    const id = await mutate(operator, 'dealerRegister', 'dealer', dealer);
    sandbox = { code: dealer.code, id, regionId };
    manager = await askAsPart(stack, 'clubManager', sandbox);
    await stack.waitUntilDrained();
  });

  const settle = async (place: DemoPlace, customer: { customerId: string; vehicleId: string }) => {
    const system = await askAsPart(stack, 'dealerSystem', place);
    const settledAt = instantOf(later, localTime('09:59'), ZONE);
    const answer = await system<{ repairOrderSettle: Payload }>(
      `mutation ($input: RepairOrderSettleInput!) { repairOrderSettle(input: $input) { userErrors { code } } }`,
      {
        input: {
          idempotencyKey: `${run} settle ${place.code}`,
          roNumber: `RO-${run}`,
          ...customer,
          kind: 'GENERAL_REPAIR',
          openedAt: new Date(settledAt.getTime() - 3_600_000).toISOString(),
          settledAt: settledAt.toISOString(),
          mileageKm: 12_000,
          lines: [
            {
              kind: 'PART',
              payer: 'CUSTOMER',
              description: '配件',
              listAmount: { amount: '500.00', currencyCode: 'CNY' },
            },
          ],
        },
      },
    );
    return expectData(answer).repairOrderSettle.userErrors.map(({ code }) => code);
  };

  it('moves its cards, entitlements, orders and messages by two years; another dealer sees no change', async () => {
    await mutate(manager, 'dealerClockAdvance', 'dealer', { dealerId: sandbox.id, shows });

    const member = await eventually(
      async () => {
        const { membershipId: _known, ...customer } = await newMember(stack, sandbox);
        return {
          customer,
          life: expectData(await manager<Life>(LIFE, { id: customer.customerId })).customer,
        };
      },
      ({ life }) => expect(life.membership.validity.from).toBe(later),
    );
    expect(member.life.membership.entitlements.map(({ validity }) => validity.from)).toContain(later);
    await eventually(
      () => settle(sandbox, member.customer),
      (codes) => expect(codes).toEqual([]),
    );
    const { messages } = await eventually(
      async () => expectData(await manager<Life>(LIFE, { id: member.customer.customerId })).customer,
      (life) => expect(life.messages.nodes.map(({ state }) => state)).toEqual(['DELIVERED']),
    );
    expect(businessDayOf(new Date(messages.nodes[0]?.sentAt ?? 0), ZONE)).toBe(later);

    const { membershipId: _card, ...elsewhere } = await newMember(stack, other);
    const club = await askAsPart(stack, 'clubManager', other);
    const life = expectData(await club<Life>(LIFE, { id: elsewhere.customerId })).customer;
    expect(life.membership.validity.from).toBe(today);
    expect(await settle(other, elsewhere)).toEqual(['DATE_IN_FUTURE']);
  });
});
