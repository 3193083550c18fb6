import { principals } from '@autoclub/testing';
import { openClub, registerDealer, type Club, type DealerIds } from './club';

const PROGRAMME = `query ($dealerId: ID, $onDay: LocalDate) {
  programme(dealerId: $dealerId, onDay: $onDay) {
    version onDay
    tiers {
      code rank name validYears fee { amount currencyCode } pointsThreshold labourDiscountRate
      waysIn { code isForJoining isForRising label }
      requiredDocuments { kind isOnlyIfInsuredHere }
      benefits { code name grantedCount freeKilometres discountRate }
    }
    parameters { path label unit value }
  }
}`;

interface Answer {
  readonly programme: {
    readonly version: string;
    readonly onDay: string;
    readonly tiers: {
      readonly code: string;
      readonly benefits: { readonly code: string }[];
      readonly waysIn: object[];
      readonly requiredDocuments: object[];
    }[];
    readonly parameters: { readonly path: string; readonly unit: string; readonly value: string | null }[];
  } | null;
}

describe('CONV-3: the programme in force at a dealer', () => {
  let club: Club;
  let mine: DealerIds;
  let theirs: DealerIds;
  const staff = () => principals.staffOf(mine.dealerId);

  beforeAll(async () => {
    club = await openClub();
    mine = await registerDealer(club, 'SH01');
    theirs = await registerDealer(club, 'GZ01', 'SOUTH');
  });
  afterAll(() => club.close());

  it("lists the caller's tiers with fees, ways in, documents and benefits", async () => {
    const { programme } = await club.ask<Answer>(staff(), PROGRAMME);
    expect(programme).toMatchObject({ version: 'default@1', onDay: '2026-11-21' });
    const [basic, silver, gold] = programme?.tiers ?? [];
    expect(basic).toMatchObject({
      code: 'BASIC',
      name: '普通卡',
      validYears: 2,
      fee: { amount: '180.00', currencyCode: 'CNY' },
      pointsThreshold: null,
      labourDiscountRate: '0.0500',
      waysIn: [
        { code: 'GIFT_WITH_CAR', isForJoining: true, isForRising: false, label: '购车赠送' },
        { code: 'FEE', isForJoining: true, isForRising: true, label: '缴纳会费' },
      ],
    });
    expect(basic?.requiredDocuments).toContainEqual({ kind: 'INSURANCE_POLICY', isOnlyIfInsuredHere: true });
    expect(silver).toMatchObject({ code: 'SILVER', fee: { amount: '280.00' }, pointsThreshold: 100 });
    expect(gold).toMatchObject({
      code: 'GOLD',
      fee: null,
      waysIn: [
        { code: 'POINTS', isForJoining: false, isForRising: true },
        { code: 'REFERRALS' },
        { code: 'SPECIAL_CONTRIBUTION' },
      ],
    });
    expect(gold?.benefits).toContainEqual({
      code: 'TOWING_OUTSIDE_CITY',
      name: '市外拖车',
      grantedCount: null,
      freeKilometres: 100,
      discountRate: null,
    });
    expect(gold?.benefits).toContainEqual(
      expect.objectContaining({ code: 'COURTESY_CAR', discountRate: '1.0000' }),
    );
  });

  it('PLT-05: names its other numbers with their units, amounts with a currency', async () => {
    const zh = (await club.ask<Answer>(staff(), PROGRAMME)).programme?.parameters ?? [];
    expect(zh).toContainEqual(
      expect.objectContaining({ path: 'points.repairStepMinor', value: '50.00', unit: '元' }),
    );
    expect(zh).toContainEqual(
      expect.objectContaining({ path: 'service.labourDiscountBp.GOLD', value: '20', unit: '%' }),
    );
    expect(zh).toContainEqual(
      expect.objectContaining({ path: 'analytics.loyal.spendMinor', value: '4000.00', unit: '元' }),
    );
    expect(zh).toContainEqual(expect.objectContaining({ path: 'points.lotLifeMonths', value: null }));
    const en = (await club.ask<Answer>(staff(), PROGRAMME, {}, 'en')).programme?.parameters ?? [];
    expect(en).toContainEqual(
      expect.objectContaining({ path: 'membership.upgradeReversalDays', value: '30', unit: 'days' }),
    );
    expect(JSON.stringify(en)).not.toMatch(/[\u4e00-\u9fff]/);
  });

  it('is of the day that is asked for, and of a dealer the caller can reach', async () => {
    const ofDay = await club.ask<Answer>(staff(), PROGRAMME, { onDay: '2026-01-01' });
    expect(ofDay.programme?.onDay).toBe('2026-01-01');
    expect((await club.ask<Answer>(staff(), PROGRAMME, { dealerId: theirs.dealerId })).programme).toBeNull();
    const analyst = principals.oemAnalyst();
    const asked = await club.ask<Answer>(analyst, PROGRAMME, { dealerId: theirs.dealerId });
    expect(asked.programme?.tiers).toHaveLength(3);
    expect(await club.codes(analyst, PROGRAMME)).toEqual(['BAD_USER_INPUT']);
  });

  it('PLT-05: labels the values of every enum, in both languages', async () => {
    const labels = await club.ask(
      staff(),
      '{ enumLabels(names: ["RepairOrderStatus", "NoSuchEnum"]) { name zh en values { value zh en } } }',
    );
    expect(labels).toMatchObject({
      enumLabels: [
        {
          name: 'RepairOrderStatus',
          zh: '维修单状态',
          values: expect.arrayContaining([{ value: 'SETTLED', zh: '已结算', en: 'Settled' }]),
        },
      ],
    });
  });
});
