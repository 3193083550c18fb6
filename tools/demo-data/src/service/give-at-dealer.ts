import { addMonths, type LocalDate } from '@autoclub/domain-kit';
import type { Desk } from '../points/desk';

const yuan = (amount: string) => ({ amount, currencyCode: 'CNY' });

const VISITS = `query {
  repairOrders(first: 20, filter: { kind: PERIODIC_MAINTENANCE, status: SETTLED }) {
    nodes { id businessDay customer { id } vehicle { id } }
  }
}`;

interface Visit {
  readonly id: string;
  readonly businessDay: LocalDate;
  readonly customer: { readonly id: string };
  readonly vehicle: { readonly id: string };
}

/**
 * Packages with a set used on the visit they were sold at and others left, and coupons of which some run out with this
 * month (rulebook SVC-07, SVC-08).
 */
export async function sellAt(desk: Desk, today: LocalDate): Promise<void> {
  const { repairOrders } = await desk.graph<{ repairOrders: { nodes: readonly Visit[] } }>(VISITS, {});
  const visits = repairOrders.nodes;
  for (const [at, definitionCode] of ['MAINTENANCE_3', 'MAINTENANCE_5'].entries()) {
    const visit = visits[at];
    if (!visit) continue;
    const whose = { customerId: visit.customer.id, vehicleId: visit.vehicle.id };
    const prices = {
      oilMillilitres: 4_000,
      oilListAmount: yuan('360.00'),
      filterListAmount: yuan('45.00'),
      workListAmount: yuan('120.00'),
    };
    const sold = { ...whose, definitionCode, soldOn: visit.businessDay, ...prices };
    type Sold = { prepaidPackage: { id: string } };
    const { prepaidPackage } = await desk.give<Sold>('packageSell', sold, 'prepaidPackage { id }');
    const use = { packageId: prepaidPackage.id, repairOrderId: visit.id };
    await desk.give('packageUse', use, 'prepaidPackage { id }');
  }
  const monthEnd = addMonths(`${today.slice(0, 7)}-01` as LocalDate, 1);
  for (const [at, validTo] of [monthEnd, monthEnd, null].entries()) {
    const customerId = visits[at + 2]?.customer.id;
    const coupon = { customerId, definitionCode: 'BOUTIQUE_50', validTo };
    if (customerId) await desk.give('couponIssue', coupon, 'coupon { id }');
  }
}

const CHECKLISTS = 'query { checklists { code items { code } } }';

interface Checklist {
  readonly code: string;
  readonly items: readonly { readonly code: string }[];
}

/** The checklist of each contact point was gone through; at the first one something was left out (rulebook SVC-17). */
export async function checkAt(desk: Desk): Promise<void> {
  const { checklists } = await desk.graph<{ checklists: readonly Checklist[] }>(CHECKLISTS, {});
  for (const [at, { code: checklistCode, items }] of checklists.entries()) {
    const done = items.map(({ code: itemCode }, i) => ({ itemCode, isPassed: at > 0 || i > 0 }));
    await desk.give('checklistRecord', { checklistCode, items: done }, 'checklistRun { id }');
  }
}

const CARDS = `query {
  memberships(first: 20, filter: { status: ACTIVE }) {
    nodes { id entitlements { code remainingCount } }
  }
}`;

interface Card {
  readonly id: string;
  readonly entitlements: readonly { readonly code: string; readonly remainingCount: number | null }[] | null;
}

/**
 * Members who had a car wash, and two who did not get one: a promise that was broken, and one that was made good
 * (rulebook SVC-05, SVC-21).
 */
export async function washAt(desk: Desk): Promise<void> {
  const { memberships } = await desk.graph<{ memberships: { nodes: readonly Card[] } }>(CARDS, {});
  const cards = memberships.nodes.filter(({ entitlements }) =>
    entitlements?.some(({ code, remainingCount }) => code === 'CAR_WASH' && (remainingCount ?? 0) > 0),
  );
  const wash = { valueAmount: yuan('40.00') };
  for (const { id: membershipId } of cards.slice(0, 3)) {
    const use = { ...wash, membershipId, code: 'CAR_WASH', bearingDepartment: 'SERVICE' };
    await desk.give('entitlementUse', { ...use, acknowledgement: 'SIGNATURE' }, 'use { id }');
  }
  const missed = { ...wash, benefitCode: 'CAR_WASH', reasonCode: 'WASH_OUT_OF_ORDER' };
  const promises: string[] = [];
  for (const { id: membershipId } of cards.slice(3, 5)) {
    type Missed = { benefitPromise: { id: string } };
    const { benefitPromise } = await desk.give<Missed>(
      'benefitPromiseMissReport',
      { ...missed, membershipId, words: '洗车机检修，当天无法洗车' },
      'benefitPromise { id }',
    );
    promises.push(benefitPromise.id);
  }
  const [promiseId] = promises;
  const good = { promiseId, compensatedBy: '精洗一次', reason: '下次来店免费精洗' };
  if (promiseId) await desk.give('benefitPromiseCompensate', good, 'benefitPromise { id }');
}
