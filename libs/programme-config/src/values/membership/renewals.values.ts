import { byTier, days, money, months } from '../../parameters/field';
import { parameter } from '../../parameters/parameter';

/** Renewal, lapse, coming back and the refund of a joining (rulebook MEM-05 … MEM-08). */
export const renewals = {
  renewalFees: parameter(byTier(['各卡级续会费', 'Fee of a renewal by tier'], money(['续会费', 'Fee'])), {
    BASIC: 18_000,
    SILVER: 28_000,
    GOLD: 28_000,
  }),
  renewalOpensDays: parameter(days(['到期前可续会的天数', 'Days before expiry on which renewal opens']), 30),
  renewalClosesDays: parameter(
    days(['到期后可续会的天数', 'Days after expiry until which renewal is open']),
    30,
  ),
  comebackMonths: parameter(
    months(['到期后可回归的月数', 'Months after expiry until which a lapsed member can come back']),
    3,
  ),
  emptyWalletMonths: parameter(
    months(['储值余额为零即失效的月数', 'Months of an empty wallet after which the membership lapses'], {
      min: 1,
    }),
    6,
  ),
  joiningRefundDays: parameter(
    days(['入会费可退的天数', 'Days after joining within which the fee is given back']),
    30,
  ),
};
