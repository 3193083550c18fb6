import { type CurrencyCode, DEALER_SYSTEM, type Outcome, type Refusal, refused } from '@autoclub/domain-kit';
import { byNumber, type FoundPremises, resolved } from '../../documents';
import { no } from '../domain/refusals';
import type { SettlementDraft } from '../domain/settlement-draft';
import type { OrderRow, OrderRowLine } from './order-row';
import { readSettlement } from './settlement-input';

/** What the fields of an order are called in a row of an export. */
export const ROW_COLUMNS: Readonly<Record<string, string>> = {
  customerId: 'customerNumber',
  vehicleId: 'vehicleNumber',
  serviceAdvisorId: 'serviceAdvisorNumber',
  staffMemberId: 'staffNumber',
  externalRef: 'roNumber',
};

/** Turns a row into the draft that a single settlement would be: the system's numbers become our ids. */
export function orderRowReader(found: FoundPremises<unknown>, currencyCode: CurrencyCode) {
  const customers = byNumber(found.customers);
  const vehicles = byNumber(found.vehicles);
  const staff = new Map(found.staff.map(({ staffNumber, id }) => [staffNumber, id]));
  return (row: OrderRow): Outcome<SettlementDraft, Refusal> => {
    const { customerNumber, vehicleNumber, serviceAdvisorNumber, discountApproval, ...content } = row;
    const customerId = customers.get(customerNumber);
    const vehicleId = vehicles.get(vehicleNumber);
    const advisorId = serviceAdvisorNumber ? staff.get(serviceAdvisorNumber) : undefined;
    const approverId = discountApproval ? staff.get(discountApproval.staffNumber) : undefined;
    const unknown = [
      ...resolved(customerId, no('CUSTOMER_NOT_FOUND', ['customerId'])),
      ...resolved(vehicleId, no('VEHICLE_NOT_FOUND', ['vehicleId'])),
      ...(serviceAdvisorNumber
        ? resolved(advisorId, no('STAFF_MEMBER_NOT_FOUND', ['serviceAdvisorId']))
        : []),
      ...(discountApproval
        ? resolved(approverId, no('STAFF_MEMBER_NOT_FOUND', ['discountApproval', 'staffMemberId']))
        : []),
    ];
    if (unknown.length > 0) return refused(...unknown);
    return readSettlement({
      ...content,
      externalRef: { system: DEALER_SYSTEM, number: row.roNumber },
      customerId: customerId ?? '',
      vehicleId: vehicleId ?? '',
      serviceAdvisorId: advisorId ?? null,
      lines: row.lines.map((line) => lineInput(line, currencyCode)),
      discountApproval: discountApproval
        ? { staffMemberId: approverId ?? '', reason: discountApproval.reason }
        : null,
    });
  };
}

function lineInput({ listAmount, discountAmount, ...line }: OrderRowLine, currencyCode: CurrencyCode) {
  return {
    ...line,
    listAmount: { amount: listAmount, currencyCode },
    discountAmount: discountAmount ? { amount: discountAmount, currencyCode } : null,
  };
}
