import { localDate } from '@autoclub/domain-kit';
import { storedMoney } from '../../network';
import type { RenewalPack } from '../domain/renewal-pack';
import type { RenewalPackEntity } from './renewal-pack.entity';

export function packFrom(row: RenewalPackEntity): RenewalPack {
  const { claimMinor, declaredWorthMinor, prepaidMinor, rewardMinor, currencyCode, gifts, ...rest } = row;
  const { cancelledOn, cancelReasonCode, cancelledById, signedOn, ...pack } = rest;
  const inCurrency = (minor: number) => storedMoney(minor, currencyCode);
  return {
    ...pack,
    claim: inCurrency(claimMinor),
    declaredWorth: inCurrency(declaredWorthMinor),
    prepaid: inCurrency(prepaidMinor),
    reward: inCurrency(rewardMinor),
    gifts: gifts.map(({ worthMinor, ...gift }) => ({ ...gift, worth: inCurrency(worthMinor) })),
    signedOn: localDate(signedOn),
    cancellation:
      cancelledOn === null
        ? null
        : { cancelledOn: localDate(cancelledOn), reasonCode: cancelReasonCode ?? '', cancelledById },
  };
}

export function packRow(pack: RenewalPack): RenewalPackEntity {
  const { claim, declaredWorth, prepaid, reward, gifts, cancellation, ...rest } = pack;
  return {
    ...rest,
    claimMinor: claim.amountMinor,
    declaredWorthMinor: declaredWorth.amountMinor,
    prepaidMinor: prepaid.amountMinor,
    rewardMinor: reward.amountMinor,
    currencyCode: prepaid.currency,
    gifts: gifts.map(({ worth, ...gift }) => ({ ...gift, worthMinor: worth.amountMinor })),
    cancelledOn: cancellation?.cancelledOn ?? null,
    cancelReasonCode: cancellation?.reasonCode ?? null,
    cancelledById: cancellation?.cancelledById ?? null,
  };
}
