import type { Principal } from '@autoclub/identity';
import { principals } from '@autoclub/testing';
import { openClub, registerDealer, type Club } from './club';
import { customerInput, registerCustomer } from './requests';
import { give, registerStaff } from './staff';

describe('MEM-16: sticker agreements', () => {
  let club: Club;
  let dealerId: string;
  let advisor: Principal;
  let serial = 0;

  beforeAll(async () => {
    club = await openClub();
    ({ dealerId } = await registerDealer(club, 'SH01'));
    advisor = await registerStaff(club, { dealerId, dealerCode: 'SH01' }, 'SA-07', ['SERVICE_ADVISOR']);
  });
  afterAll(() => club.close());

  const codesOf = ({ userErrors }: { userErrors: { code: string; field: string[] | null }[] }) =>
    userErrors.map(({ code, field }) => `${code} ${field?.slice(1).join('.')}`);

  const STICKER =
    'stickerAgreement { id step changedOn steps { step changedOn changedBy { staffNumber } } customer { id } }';
  interface Answer {
    readonly stickerAgreement: { id: string; step: string; steps: { step: string }[] } | null;
  }
  const offer = (vehicleId: string, by: Principal = advisor) =>
    give<Answer>(club, by, 'stickerAgreementOffer', { vehicleId }, STICKER);
  const step = (stickerAgreementId: string, to: string, by: Principal = advisor) =>
    give<Answer>(club, by, 'stickerAgreementChange', { stickerAgreementId, step: to }, STICKER);
  const car = async () => {
    const { customer: registered } = await registerCustomer(club, advisor, customerInput(++serial));
    return { customerId: registered!.id, vehicleId: registered!.vehicles[0]!.id };
  };
  const steps = async (vehicleId: string) =>
    (await club.published('sticker-agreement-changed'))
      .filter(({ subject }) => subject === vehicleId)
      .map(({ sequence, data }) => [sequence, data['previousStep'], data['step']]);

  it('go from offered over agreed and fitted to active, and are withdrawn at any time', async () => {
    const { vehicleId, customerId } = await car();
    const { stickerAgreement } = await offer(vehicleId);
    const { id } = stickerAgreement!;
    for (const to of ['AGREED', 'FITTED', 'ACTIVE', 'WITHDRAWN'])
      expect(await step(id, to)).toMatchObject({ userErrors: [], stickerAgreement: { step: to } });
    expect(await steps(vehicleId)).toEqual([
      [1, null, 'OFFERED'],
      [2, 'OFFERED', 'AGREED'],
      [3, 'AGREED', 'FITTED'],
      [4, 'FITTED', 'ACTIVE'],
      [5, 'ACTIVE', 'WITHDRAWN'],
    ]);
    const { vehicle } = await club.ask<{ vehicle: { stickerAgreement: unknown } }>(
      advisor,
      `query ($id: ID!) { vehicle(id: $id) { ${STICKER} } }`,
      { id: vehicleId },
    );
    expect(vehicle.stickerAgreement).toMatchObject({
      ...{ id, step: 'WITHDRAWN', changedOn: '2026-11-21', customer: { id: customerId } },
      steps: [
        { step: 'OFFERED', changedOn: '2026-11-21', changedBy: { staffNumber: 'SA-07' } },
        ...['AGREED', 'FITTED', 'ACTIVE', 'WITHDRAWN'].map((each) => ({ step: each })),
      ],
    });
  });

  it('take no step over another, in words and not in codes', async () => {
    const { vehicleId } = await car();
    const { stickerAgreement } = await offer(vehicleId);
    expect((await step(stickerAgreement!.id, 'ACTIVE')).userErrors).toMatchObject([
      { code: 'STICKER_STEP_NOT_POSSIBLE', message: '车贴协议目前为“已提议”，不能变为“有效”。' },
    ]);
    expect(await steps(vehicleId)).toHaveLength(1);
  });

  it('are one per car, also of 50 offers at the same moment, and one again after a withdrawal', async () => {
    const { vehicleId } = await car();
    const offers = await Promise.all(Array.from({ length: 50 }, () => offer(vehicleId)));
    const made = offers.filter(({ userErrors }) => userErrors.length === 0);
    expect(made).toHaveLength(1);
    expect(new Set(offers.flatMap(codesOf))).toEqual(new Set(['STICKER_AGREEMENT_OPEN vehicleId']));
    await step(made[0]!.stickerAgreement!.id, 'WITHDRAWN');
    expect(await offer(vehicleId)).toMatchObject({ userErrors: [] });
    expect(await steps(vehicleId)).toEqual([
      [1, null, 'OFFERED'],
      [2, 'OFFERED', 'WITHDRAWN'],
      [3, null, 'OFFERED'],
    ]);
  });

  it('of a car that changed hands are withdrawn when they are offered to the new customer', async () => {
    const { vehicleId } = await car();
    const vehicle = customerInput(serial).vehicles[0]!;
    await offer(vehicleId);
    const bought = { ...vehicle, externalRef: null, purchasedOn: '2026-11-20' };
    const next = await registerCustomer(club, advisor, customerInput(++serial, { vehicles: [bought] }));
    expect(await offer(vehicleId)).toMatchObject({
      stickerAgreement: { step: 'OFFERED', customer: { id: next.customer!.id } },
    });
    expect((await steps(vehicleId)).map(([, , to]) => to)).toEqual(['OFFERED', 'WITHDRAWN', 'OFFERED']);
  });

  it('PLT-02: of another dealer are not there', async () => {
    const { vehicleId } = await car();
    const { stickerAgreement } = await offer(vehicleId);
    const { dealerId: other } = await registerDealer(club, 'GZ01', 'SOUTH');
    const stranger = principals.staffOf(other);
    expect(codesOf(await offer(vehicleId, stranger))).toEqual(['VEHICLE_NOT_FOUND vehicleId']);
    expect(codesOf(await step(stickerAgreement!.id, 'AGREED', stranger))).toEqual([
      'STICKER_AGREEMENT_NOT_FOUND stickerAgreementId',
    ]);
  });
});
