import { localDate } from '@autoclub/domain-kit';
import { stepped, type StickerAgreement } from './sticker';
import {
  STICKER_STARTS_AS,
  STICKER_STEPS,
  stickerTransitions,
  type StickerStep,
} from './sticker.transitions';

const agreement: StickerAgreement = {
  stickerAgreementId: 'stk_1',
  vehicleId: 'veh_1',
  customerId: 'cus_1',
  step: 'OFFERED',
  previousStep: null,
  changedOn: localDate('2026-11-01'),
  version: 1,
};

function reachable(): Set<StickerStep> {
  const seen = new Set<StickerStep>();
  const next = [STICKER_STARTS_AS];
  for (let step = next.pop(); step; step = next.pop()) {
    if (seen.has(step)) continue;
    seen.add(step);
    next.push(...stickerTransitions[step]);
  }
  return seen;
}

describe('MEM-16: a sticker agreement', () => {
  it('reaches every step from the first', () => {
    expect(reachable()).toEqual(new Set(STICKER_STEPS));
  });

  const ways = STICKER_STEPS.flatMap((from) => STICKER_STEPS.map((to) => [from, to] as const));
  const possible = ['OFFERED AGREED', 'AGREED FITTED', 'FITTED ACTIVE'];
  it.each(ways)('from %s to %s', (from, to) => {
    const isPossible = possible.includes(`${from} ${to}`) || (to === 'WITHDRAWN' && from !== 'WITHDRAWN');
    const after = stepped({ ...agreement, step: from }, to, localDate('2026-11-21'));
    expect(after).toMatchObject(
      isPossible
        ? { value: { step: to, previousStep: from, changedOn: '2026-11-21', version: 2 } }
        : { refusals: [{ code: 'STICKER_STEP_NOT_POSSIBLE', field: ['step'] }] },
    );
  });
});
