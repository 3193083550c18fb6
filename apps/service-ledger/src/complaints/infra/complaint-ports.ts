import type { Tx } from '@autoclub/persistence';
import type { ProgrammeBook } from '@autoclub/programme-config';
import type { Host } from '@autoclub/service-host';
import type { Reader } from '@autoclub/use-cases';
import { couponBooksIn, couponsFrom } from '../../coupons';
import { documentPremises } from '../../documents';
import { dealerIdOf } from '../../network';
import { openingBooksIn } from '../../opening-hours';
import type { ChangePorts, OpenPorts, Terms } from '../application/ports';
import { ComplaintRepository } from './complaint.repository';

/** What the use cases of complaints work on inside one transaction. */
export function complaintPorts({ programmes, ids }: Pick<Host, 'programmes' | 'ids'>) {
  const [terms, coupons] = [termsFrom(programmes), couponsFrom(programmes)];
  return (tx: Tx, { scope }: Pick<Reader, 'scope'>): OpenPorts & ChangePorts => {
    const source = { dealerId: dealerIdOf(scope), table: null };
    return Object.assign(new ComplaintRepository(tx, scope), {
      hours: openingBooksIn(tx, scope, { programmes }),
      couponBooks: couponBooksIn(tx, scope),
      coupons,
      terms,
      ids,
      premises: (asked: Parameters<OpenPorts['premises']>[0]) =>
        documentPremises<never>(tx, source, asked, () => Promise.resolve([])),
    });
  };
}

/** The numbers of the programme in force for a dealer on a day (rulebook CONV-3). */
function termsFrom(book: ProgrammeBook): Terms {
  return ({ id: dealerId, regionId }, day) => {
    const { service } = book.inForce({ regionId, dealerId }, day).values;
    const {
      complaintDueDays: dueDays,
      onlineRequestHours,
      complaintEscalationDays: escalationDays,
    } = service;
    return { dueDays, onlineRequestHours, escalationDays };
  };
}
