import { vinCheckDigit } from '@autoclub/domain-kit';
import {
  callerFor,
  castAt,
  giveCard,
  settle,
  settlementOf,
  unrefused,
  type GraphCaller,
  type Stack,
  type Stage,
} from '@autoclub/local-stack';

/** A customer who was entered through the graph, of whose rows a hundred thousand are made. */
export interface Pattern {
  readonly customerId: string;
  readonly name: string;
  readonly phone: string;
  readonly plate: string;
  readonly vin: string;
  /** Number of the dealer's system. */
  readonly number: string;
}

const REGISTER = `mutation ($input: CustomerRegisterInput!) {
  customerRegister(input: $input) { customer { id vehicles { id } } userErrors { code field message } }
}`;
const HABITS = `mutation ($input: HabitCardChangeInput!) {
  habitCardChange(input: $input) { habitCard { changedAt } userErrors { code field message } }
}`;
const ACTIVITY = `mutation ($input: ActivityPublishInput!) {
  activityPublish(input: $input) { activity { id } userErrors { code field message } }
}`;
const DAY_MS = 86_400_000;

/** A customer with a car, an order and habits; a member with points, entitlements and a running activity as well. */
export async function enterPatterns(
  stack: Stack,
  stage: Stage,
): Promise<{ member: Pattern; visitor: Pattern }> {
  const cast = castAt(stage);
  const as = async (part: keyof typeof cast) => callerFor(stack.gatewayUrl, await stack.tokenFor(cast[part]));
  const [system, manager] = [await as('dealerSystem'), await as('clubManager')];
  await publishActivity(manager);
  const visitor = await enterPattern(system, manager, 1, false);
  const member = await enterPattern(system, manager, 2, true);
  await stack.waitUntilDrained();
  return { member, visitor };
}

async function enterPattern(
  system: GraphCaller,
  manager: GraphCaller,
  nth: number,
  isMember: boolean,
): Promise<Pattern> {
  const unchecked = `LSVAA4180PATTRN0${nth}`;
  const vin = `${unchecked.slice(0, 8)}${vinCheckDigit(unchecked)}${unchecked.slice(9)}`;
  const pattern = {
    name: `样${nth}本`,
    phone: `1770000000${nth}`,
    plate: `沪Z9999${nth}`,
    vin,
    number: `PATTERN-${nth}`,
  };
  const { name, phone, plate, number } = pattern;
  const vehicle = { vin, plate, modelCode: 'MODEL-A', purchasedOn: '2024-03-01', isSoldHere: true };
  const externalRef = { system: 'DMS', number };
  type Entered = { userErrors: []; customer: { id: string; vehicles: { id: string }[] } };
  const { customerRegister } = await system<{ customerRegister: Entered }>(REGISTER, {
    input: { idempotencyKey: number, name, phone, externalRef, vehicles: [vehicle] },
  });
  const { customer } = unrefused(customerRegister);
  const who = { customerId: customer.id, vehicleId: customer.vehicles[0]?.id ?? '' };
  const entered = isMember ? await giveCard(manager, who) : { ...who, membershipId: '' };
  await settle(system, settlementOf(entered, 10_000, [{ kind: 'PART', listAmount: '320.00' }]));
  const habits = {
    vehicleId: who.vehicleId,
    maintenanceIntervalMonths: 6,
    likesToTalk: true,
    waitingMinutes: 40,
  };
  await manager(HABITS, { input: { idempotencyKey: `habits ${number}`, ...habits } });
  return { ...pattern, customerId: customer.id };
}

async function publishActivity(manager: GraphCaller): Promise<void> {
  const [startsAt, endsAt] = [DAY_MS, 2 * DAY_MS].map((ahead) => new Date(Date.now() + ahead).toISOString());
  const title = { titleZh: '自驾游', titleEn: 'Self-drive tour' };
  const input = { idempotencyKey: 'bench', ...title, kind: 'IN_STORE', capacity: 100, startsAt, endsAt };
  await manager(ACTIVITY, { input });
}
