import { activityClosed, type DataOf, redemptionConfirmed } from '@autoclub/event-contracts';
import { cny } from './documents';

/** A month of the club's accounts with all that a test looks at. */
export const PERIOD = `status revision openingAmount { amount } incomeAmount { amount } expenseAmount { amount }
  closingAmount { amount } lines { category departmentCode burden amount { amount } itemCount }
  accounts { account amount { amount } } steps { kind reason steppedBy { id } }`;

/** A mutation of the club's accounts, which shows the month unless told otherwise. */
export const clubMutation = (name: string, shown = `clubPeriod { ${PERIOD} }`) =>
  `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) {
    ${name}(input: $input) { ${shown} userErrors { code field message } }
  }`;

/** Goods for points of the paying member `mem_<at>f`, on 10 November 2026. */
export const redemptionFact = (at: string, worth: string): DataOf<typeof redemptionConfirmed> => ({
  ...redemptionConfirmed.example,
  dealerId: `dlr_${at}`,
  customerId: `cus_${at}f`,
  membershipId: `mem_${at}f`,
  redemptionId: `rdm_${at}`,
  worthAmount: cny(worth),
  target: { ...redemptionConfirmed.example.target, type: 'BOUTIQUE_ITEM' },
  confirmedOn: '2026-11-10',
});

/** An activity of 15 November 2026 that cost 180.01, of which participants paid 30.00. */
export const activityFact = (at: string): DataOf<typeof activityClosed> => ({
  ...activityClosed.example,
  activityId: `act_${at}`,
  dealerId: `dlr_${at}`,
  closedOn: '2026-11-15',
  bearingDepartment: 'CLUB',
  costs: {
    customersAmount: cny('100.00'),
    staffAndCarsAmount: cny('50.00'),
    mediaAmount: cny('25.00'),
    giftsAndMaterialsAmount: cny('5.01'),
  },
  paidByParticipantsAmount: cny('30.00'),
});
