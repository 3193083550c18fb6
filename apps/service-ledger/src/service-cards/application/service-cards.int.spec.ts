import {
  customersMerged,
  customersUnmerged,
  stickerAgreementChanged,
  type DataOf,
  type DeliveredEvent,
} from '@autoclub/event-contracts';
import { everything } from '@autoclub/persistence';
import { deliver, principals } from '@autoclub/testing';
import { faults, type UserErrorAnswer } from '../../../test/builders/answers';
import { cny, freshKey } from '../../../test/builders/documents';
import { LedgerUnderTest, NOW } from '../../../test/builders/ledger-under-test';

type Step = DataOf<typeof stickerAgreementChanged>['step'];

interface Card {
  readonly id: string;
  readonly activeFrom: string;
  readonly endedOn: string | null;
  readonly useCount: number;
}

const USE = `mutation ($input: ServiceCardUseInput!) { serviceCardUse(input: $input) {
  serviceCard { id useCount } userErrors { code field message } } }`;
const CARDS = `query ($of: [_Any!]!) { _entities(representations: $of) {
  ... on Vehicle { serviceCard { id activeFrom endedOn useCount } }
  ... on Customer { serviceCards { id } } } }`;

describe('MEM-16: the service card of a car with the sticker', () => {
  let ledger: LedgerUnderTest;
  let at = 0;

  beforeAll(async () => {
    ledger = await LedgerUnderTest.open();
    await ledger.withDealer('dlr_other');
  });
  afterAll(() => ledger.close());
  beforeEach(() => ledger.withDealer(`dlr_${++at}`, false));

  const step = (
    sequence: number,
    of: Step,
    changedOn: string,
    more: Partial<DataOf<typeof stickerAgreementChanged>> = {},
  ): DeliveredEvent =>
    deliver(
      stickerAgreementChanged,
      {
        ...stickerAgreementChanged.example,
        ...{ dealerId: `dlr_${at}`, stickerAgreementId: `stk_${at}`, vehicleId: `veh_${at}` },
        ...{ customerId: `cus_${at}`, membershipId: null, step: of, changedOn, ...more },
      },
      { sequence },
    );
  const steps = () => [
    step(1, 'OFFERED', '2026-11-01'),
    step(2, 'AGREED', '2026-11-02'),
    step(3, 'FITTED', '2026-11-03'),
    step(4, 'ACTIVE', '2026-11-04'),
  ];
  const withdrawn = (changedOn = '2026-11-20') => step(5, 'WITHDRAWN', changedOn);
  const feed = (...events: DeliveredEvent[]) =>
    ledger.db.database.transaction(everything, (tx) => ledger.applyIn(tx, events));
  const read = async <Read>(type: string, id: string, by = principals.staffOf(`dlr_${at}`)) => {
    const { data, errors } = await ledger.ask(CARDS, { of: [{ __typename: type, id }] }, by);
    expect(errors).toEqual([]);
    return (data['_entities'] as (Read | null)[])[0];
  };
  const card = async () =>
    (await read<{ serviceCard: Card | null }>('Vehicle', `veh_${at}`))?.serviceCard ?? null;
  const cardsOf = async (customerId: string) =>
    (await read<{ serviceCards: { id: string }[] }>('Customer', customerId))?.serviceCards.map(
      ({ id }) => id,
    );
  const wash = (more: Record<string, unknown> = {}, now: string = NOW) =>
    ledger.mutate<{ serviceCard: { useCount: number } | null; userErrors: UserErrorAnswer[] }>(
      `${at}`,
      USE,
      {
        ...{ idempotencyKey: freshKey(), serviceCardId: `stk_${at}`, valueAmount: cny('40.00') },
        ...{ bearingDepartment: 'CLUB', performedById: `stf_${at}sa`, acknowledgement: 'IN_PERSON' },
        ...more,
      },
      now,
    );

  it('comes with the active agreement, for any customer, and washes are free for life', async () => {
    await feed(...steps().slice(0, 3));
    expect(await card()).toBeNull();
    await feed(...steps().slice(3));
    expect(await card()).toEqual({ id: `stk_${at}`, activeFrom: '2026-11-04', endedOn: null, useCount: 0 });
    for (const useCount of [1, 2, 3])
      expect(await wash({}, `20${25 + useCount}-11-22T04:00:00.000Z`)).toEqual({
        serviceCard: { id: `stk_${at}`, useCount },
        userErrors: [],
      });
    expect(await cardsOf(`cus_${at}`)).toEqual([`stk_${at}`]);
  });

  it.each<[string, (all: DeliveredEvent[]) => DeliveredEvent[]]>([
    ['in order', (all) => all],
    ['backwards', (all) => [...all].reverse()],
    ['twice', (all) => [...all, ...all]],
  ])('SVC-05: is taken back by the withdrawal, with its steps %s', async (_, arranged) => {
    for (const event of arranged([...steps(), withdrawn()])) await feed(event);
    expect(await card()).toMatchObject({ activeFrom: '2026-11-04', endedOn: '2026-11-20' });
    const { serviceCard, userErrors } = await wash();
    expect([serviceCard, faults(userErrors)]).toEqual([null, ['SERVICE_CARD_ENDED input.serviceCardId']]);
    expect(userErrors[0]?.message).toContain('2026-11-20');
  });

  it('is none when the agreement was withdrawn before it was active', async () => {
    await feed(...steps().slice(0, 2), step(3, 'WITHDRAWN', '2026-11-05'));
    expect(await card()).toBeNull();
    expect(faults((await wash()).userErrors)).toEqual(['SERVICE_CARD_NOT_FOUND input.serviceCardId']);
  });

  it('CONV-8: follows a merge of its customer, and goes back with the car that came by it', async () => {
    await ledger.withCustomer(`dlr_${at}`, `cus_${at}b`, `veh_${at}b`);
    const merge = {
      ...{
        mergeId: `mrg_${at}`,
        dealerId: `dlr_${at}`,
        customerId: `cus_${at}`,
        mergedCustomerId: `cus_${at}b`,
      },
      ...{
        vehicleIds: [`veh_${at}b`],
        membershipIds: [],
        matchedBy: ['PHONE' as const],
        mergedOn: '2026-11-21',
      },
    };
    const ofOther = { stickerAgreementId: `stk_${at}b`, vehicleId: `veh_${at}b`, customerId: `cus_${at}b` };
    await feed(step(4, 'ACTIVE', '2026-11-04', ofOther));
    await feed(deliver(customersMerged, merge));
    expect(await cardsOf(`cus_${at}`)).toEqual([`stk_${at}b`]);
    // Since the merge an agreement about the car names the survivor.
    const whileOne = { ...ofOther, stickerAgreementId: `stk_${at}c`, customerId: `cus_${at}` };
    await feed(step(5, 'WITHDRAWN', '2026-11-21', ofOther), step(9, 'ACTIVE', '2026-11-21', whileOne));
    await feed(step(10, 'ACTIVE', '2026-11-22'));
    expect(await cardsOf(`cus_${at}`)).toEqual([`stk_${at}`, `stk_${at}c`, `stk_${at}b`]);
    const undone = { ...merge, unmergedOn: '2026-11-22', unmergedBy: null };
    await feed(deliver(customersUnmerged, undone, { sequence: 2 }));
    expect(await cardsOf(`cus_${at}`)).toEqual([`stk_${at}`]);
    expect(await cardsOf(`cus_${at}b`)).toEqual([`stk_${at}c`, `stk_${at}b`]);
  });

  it('PLT-02: is not there for another dealer, and nothing is written for one', async () => {
    await feed(...steps());
    const other = principals.dmsOf('dlr_other');
    const { userErrors } = await ledger.mutate<{ userErrors: UserErrorAnswer[] }>(
      'other',
      USE,
      {
        ...{ idempotencyKey: freshKey(), serviceCardId: `stk_${at}`, valueAmount: cny('40.00') },
        ...{ bearingDepartment: 'CLUB', performedById: 'stf_othersa', acknowledgement: 'IN_PERSON' },
      },
      NOW,
      other,
    );
    expect(faults(userErrors)).toEqual(['SERVICE_CARD_NOT_FOUND input.serviceCardId']);
    expect(await card()).toMatchObject({ useCount: 0 });
  });
});
