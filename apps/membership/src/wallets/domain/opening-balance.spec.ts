import { localDate, money } from '@autoclub/domain-kit';
import { openWith, readBalance, type CardToOpen } from './opening-balance';
import { emptyWallet } from './wallet';

const TODAY = localDate('2026-11-21');
const CARD: CardToOpen = {
  dealerId: 'dlr_1',
  membershipId: 'mem_1',
  customerId: 'cus_1',
  memberNumber: 'M-1',
  activatedOn: localDate('2026-03-01'),
  wallet: null,
  broughtInMinor: null,
};
const wallet = { ...emptyWallet(CARD, CARD.activatedOn) };

describe('MEM-09, SVC-22: what a member had in the system of before', () => {
  it.each([
    ['0.01', 1],
    ['1200.50', 120_050],
    ['0.00', 'AMOUNT_OUT_OF_RANGE'],
    ['-0.01', 'AMOUNT_NEGATIVE'],
    ['1.001', 'AMOUNT_INVALID'],
    ['much', 'AMOUNT_INVALID'],
  ])('%s is read as %s', (balance, expected) => {
    const read = readBalance({ memberNumber: 'M-1', balance }, 'CNY');
    expect(read.ok ? read.value.balance.amountMinor : read.refusals[0]?.code).toBe(expected);
  });

  it.each<[string, CardToOpen | undefined, string | number]>([
    ['a card without a wallet', CARD, 30_000],
    ['an empty wallet nothing has moved in', { ...CARD, wallet }, 30_000],
    [
      'the same row again',
      { ...CARD, wallet: { ...wallet, movementCount: 1 }, broughtInMinor: 30_000 },
      'same',
    ],
    [
      'another amount for the same card',
      { ...CARD, wallet: { ...wallet, movementCount: 1 }, broughtInMinor: 29_999 },
      'WALLET_ALREADY_IN_USE',
    ],
    ['a wallet in use', { ...CARD, wallet: { ...wallet, movementCount: 1 } }, 'WALLET_ALREADY_IN_USE'],
    ['no card', undefined, 'MEMBER_NUMBER_NOT_FOUND'],
  ])('%s', (_, card, expected) => {
    const row = { memberNumber: 'M-1', balance: money(30_000) };
    const opened = openWith(card, row, { today: TODAY, lowThreshold: money(20_000) });
    const outcome = opened.ok
      ? (opened.value?.wallet.balance.amountMinor ?? 'same')
      : opened.refusals[0]?.code;
    expect(outcome).toBe(expected);
  });

  it.each([
    [20_000, false],
    [19_999, true],
  ])('MEM-08: a balance of %d is no news of a low one', (minor) => {
    const opened = openWith(
      CARD,
      { memberNumber: 'M-1', balance: money(minor) },
      {
        today: TODAY,
        lowThreshold: money(20_000),
      },
    );
    expect(opened).toMatchObject({
      ok: true,
      value: { isNewlyLow: false, movement: { sequence: 1, account: 'OPENING' } },
    });
  });
});
