import { type CurrencyCode, dealerSystemRef, type Outcome, refused } from '@autoclub/domain-kit';
import { byNumber, type FoundPremises } from '../../documents';
import { type SettleRefusal, settleRefusals } from '../domain/refusals';
import type { SettlementDraft } from '../domain/settlement-draft';
import type { OrderRow, OrderRowLine } from './order-row';
import { readSettlement } from './settlement-input';

/** What the fields of an order are called in a row of an export. */
export const ROW_COLUMNS: Readonly<Record<string, string>> = {
  customerId: 'customerNumber',
  vehicleId: 'vehicleNumber',
  serviceAdvisorId: 'serviceAdvisorNumber',
  staffMemberId: 'staffNumber',
  technicianId: 'technicianNumber',
  externalRef: 'roNumber',
};

const { no } = settleRefusals;

/** Turns a row into the draft that a single settlement would be: the system's numbers become our ids. */
export function orderRowReader(found: FoundPremises<unknown>, currencyCode: CurrencyCode) {
  const [customers, vehicles] = [byNumber(found.customers), byNumber(found.vehicles)];
  const staff = new Map(found.staff.map(({ staffNumber, id }) => [staffNumber, id]));
  return (row: OrderRow): Outcome<SettlementDraft, SettleRefusal> => {
    const { customerNumber, vehicleNumber, serviceAdvisorNumber, discountApproval, ...content } = row;
    const [customerId, vehicleId] = [customers.get(customerNumber), vehicles.get(vehicleNumber)];
    const serviceAdvisorId = serviceAdvisorNumber ? staff.get(serviceAdvisorNumber) : null;
    const approverId = discountApproval ? staff.get(discountApproval.staffNumber) : null;
    const technicians = row.lines.map(({ technicianNumber }) =>
      technicianNumber ? staff.get(technicianNumber) : null,
    );
    const strangers = technicians.flatMap((id, i) =>
      id === undefined ? [no('STAFF_MEMBER_NOT_FOUND', ['lines', i, 'technicianId'])] : [],
    );
    if (
      customerId === undefined ||
      vehicleId === undefined ||
      serviceAdvisorId === undefined ||
      approverId === undefined ||
      strangers.length > 0
    )
      return refused<SettleRefusal>(
        ...(customerId === undefined ? [no('CUSTOMER_NOT_FOUND', ['customerId'])] : []),
        ...(vehicleId === undefined ? [no('VEHICLE_NOT_FOUND', ['vehicleId'])] : []),
        ...(serviceAdvisorId === undefined ? [no('STAFF_MEMBER_NOT_FOUND', ['serviceAdvisorId'])] : []),
        ...(approverId === undefined
          ? [no('STAFF_MEMBER_NOT_FOUND', ['discountApproval', 'staffMemberId'])]
          : []),
        ...strangers,
      );
    return readSettlement({
      ...content,
      externalRef: dealerSystemRef(row.roNumber),
      customerId,
      vehicleId,
      serviceAdvisorId,
      lines: row.lines.map((line, i) => lineInput(line, technicians[i], currencyCode)),
      discountApproval:
        discountApproval && approverId !== null
          ? { staffMemberId: approverId, reason: discountApproval.reason }
          : null,
    });
  };
}

function lineInput(
  { listAmount, discountAmount, technicianNumber: _, ...line }: OrderRowLine,
  technicianId: string | null | undefined,
  currencyCode: CurrencyCode,
) {
  return {
    ...line,
    technicianId,
    listAmount: { amount: listAmount, currencyCode },
    discountAmount: discountAmount ? { amount: discountAmount, currencyCode } : null,
  };
}
