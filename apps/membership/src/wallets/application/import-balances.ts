import { accepted, commonRefusals, defineRefusals, fileRefusals, rowRefusals } from '@autoclub/domain-kit';
import { decimalText } from '@autoclub/import-files';
import { importRows, judgeRows } from '@autoclub/use-cases';
import { z } from 'zod';
import { dealerOf, todayAt } from '../../network';
import { openingBalanceRefusals, openWith, readBalance, type BalanceRow } from '../domain/opening-balance';
import { walletIdOf, type Moved } from '../domain/wallet';
import { movedFact } from './facts';
import type { MovementRecord, WalletsPorts } from './ports';

/** A balance as the system of before writes it. */
export const balanceRow = z.strictObject({ memberNumber: z.string(), balance: decimalText });

/**
 * Takes in a chunk of `wallet-balances.csv`: the stored value that members bring along from the system of before
 * (rulebook MEM-09, SVC-22). It is the first movement of a wallet; the same row again is UNCHANGED.
 */
export const importBalances = importRows<WalletsPorts, BalanceRow>()({
  name: 'walletBalancesImport',
  refusals: defineRefusals({ ...fileRefusals.texts, ...commonRefusals.pick('DEALER_NOT_FOUND') }),
  rowRefusals: defineRefusals({ ...rowRefusals.texts, ...openingBalanceRefusals.texts }),
  async judge({ wallets, walletTermsOn, ...ports }, rows, caller) {
    const found = await dealerOf(ports, caller);
    if (!found.ok) return found;
    const dealer = found.value;
    const today = todayAt(dealer, caller);
    const { lowThreshold } = walletTermsOn(dealer, today);
    const fresh: Moved[] = [];
    const answers = await judgeRows(rows, {
      numberOf: (row: BalanceRow) => row.memberNumber,
      read: (row) => readBalance(row, dealer.currencyCode),
      async decide(drafts) {
        const numbers = drafts.map(({ memberNumber }) => memberNumber);
        const cards = await wallets.cardsToOpen(dealer.dealerId, numbers);
        const byNumber = new Map(cards.map((card) => [card.memberNumber, card]));
        return drafts.map((draft) => {
          const card = byNumber.get(draft.memberNumber);
          const opened = openWith(card, draft, { today, lowThreshold });
          if (!opened.ok) return opened;
          if (opened.value) fresh.push(opened.value);
          if (card && opened.value) byNumber.set(card.memberNumber, { ...card, ...broughtIn(opened.value) });
          return accepted({ id: walletIdOf(card?.membershipId ?? ''), isUnchanged: opened.value === null });
        });
      },
    });
    return accepted({ answers, dealer, fresh });
  },
  async keep({ wallets, ids }, { dealer, fresh }, { now, traceId, staffMemberId }) {
    const opened = fresh.map(({ wallet, movement }) => {
      const { walletId, dealerId } = wallet;
      const stamp = { movementId: ids('wlm'), movedAt: now, movedBy: staffMemberId, traceId };
      const record: MovementRecord = { ...movement, ...stamp, walletId, dealerId };
      return { wallet, movement: record };
    });
    if (opened.length > 0) await wallets.open(opened);
    return opened.map(({ wallet, movement }) => movedFact(wallet, movement, 1, dealer));
  },
});

function broughtIn({ wallet, movement }: Moved) {
  return { wallet, broughtInMinor: movement.amount.amountMinor };
}
