import { appointmentsUsed } from './appointments-used.measure';
import { boutiqueSales } from './boutique-sales.measure';
import { complaintsOpened } from './complaints.measure';
import { customerPaid } from './customer-paid.measure';
import { insurerPaid } from './insurer-paid.measure';
import { memberPaid } from './member-paid.measure';
import { ordersSettled } from './orders.measure';
import { payingVisits } from './paying-visits.measure';
import { policiesDue } from './policies-due.measure';
import { policiesRenewed } from './policies-renewed.measure';
import { premiumsSold } from './premiums-sold.measure';
import { receptionsInTime } from './receptions-in-time.measure';
import { reworksRecorded } from './reworks.measure';
import { scorePoints } from './score-points.measure';
import { scoresGiven } from './scores.measure';
import { visits } from './visits.measure';

export const workshopFlows = [
  appointmentsUsed,
  boutiqueSales,
  complaintsOpened,
  customerPaid,
  insurerPaid,
  memberPaid,
  ordersSettled,
  payingVisits,
  premiumsSold,
  receptionsInTime,
  reworksRecorded,
  scorePoints,
  scoresGiven,
  visits,
] as const;

export const workshopStocks = [policiesDue, policiesRenewed] as const;
