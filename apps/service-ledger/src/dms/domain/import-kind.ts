import type { Bilingual } from '@autoclub/domain-kit';

/** What a file of a dealer's system can be about. */
export const IMPORT_KINDS = ['REPAIR_ORDERS', 'INSURANCE_POLICIES'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** How a cell is read: which signs of people and office programs are understood in it. */
export type FieldShape = 'TEXT' | 'CODE' | 'WHOLE' | 'AMOUNT' | 'DAY' | 'INSTANT' | 'FLAG';

/** A field that a column of a file can fill. */
export interface ImportField {
  /** Its name in a row of NDJSON; `lines.kind` is a field of the lines of an order. */
  readonly name: string;
  /** What a header may call it as well. */
  readonly label: Bilingual;
  readonly shape: FieldShape;
  readonly isRequired: boolean;
}

/** A kind of file with its fields, in the order of a template. */
export interface ImportKindFields {
  readonly kind: ImportKind;
  readonly fields: readonly ImportField[];
  /** The field that rows of one record have in common, where a record takes several rows. */
  readonly groupedBy: string | null;
}

type Row = readonly [name: string, zh: string, en: string, shape: FieldShape, isRequired?: boolean];

const field = ([name, zh, en, shape, isRequired = false]: Row): ImportField => ({
  name,
  label: { zh, en },
  shape,
  isRequired,
});

const REPAIR_ORDERS: readonly Row[] = [
  ['roNumber', '工单号', 'Order number', 'TEXT', true],
  ['revision', '版本号', 'Revision', 'WHOLE'],
  ['customerNumber', '客户编号', 'Customer number', 'TEXT', true],
  ['vehicleNumber', '车辆编号', 'Vehicle number', 'TEXT', true],
  ['kind', '工单类型', 'Order kind', 'CODE', true],
  ['openedAt', '接车时间', 'Received at', 'INSTANT', true],
  ['settledAt', '结算时间', 'Settled at', 'INSTANT', true],
  ['mileageKm', '行驶里程', 'Mileage', 'WHOLE'],
  ['mileageReason', '里程说明', 'Mileage reason', 'TEXT'],
  ['serviceAdvisorNumber', '服务顾问编号', 'Service advisor number', 'TEXT'],
  ['payer', '付款方', 'Payer', 'CODE'],
  ['labourAmount', '工时费', 'Labour amount', 'AMOUNT'],
  ['partAmount', '材料费', 'Parts amount', 'AMOUNT'],
  ['boutiqueAmount', '精品费', 'Boutique amount', 'AMOUNT'],
  ['lines.kind', '项目类型', 'Line kind', 'CODE'],
  ['lines.payer', '项目付款方', 'Line payer', 'CODE'],
  ['lines.description', '项目名称', 'Line description', 'TEXT'],
  ['lines.listAmount', '项目原价', 'Line list amount', 'AMOUNT'],
  ['lines.discountAmount', '项目优惠', 'Line discount', 'AMOUNT'],
];

const INSURANCE_POLICIES: readonly Row[] = [
  ['policyNumber', '保单号', 'Policy number', 'TEXT', true],
  ['revision', '版本号', 'Revision', 'WHOLE'],
  ['customerNumber', '客户编号', 'Customer number', 'TEXT', true],
  ['vehicleNumber', '车辆编号', 'Vehicle number', 'TEXT', true],
  ['kind', '险种', 'Policy kind', 'CODE', true],
  ['insurerCode', '保险公司代码', 'Insurer code', 'TEXT', true],
  ['isSoldHere', '本店出单', 'Sold here', 'FLAG', true],
  ['soldOn', '出单日期', 'Sold on', 'DAY', true],
  ['periodFrom', '起保日期', 'Period from', 'DAY', true],
  ['periodTo', '终保日期', 'Period to', 'DAY', true],
  ['premiumAmount', '保费', 'Premium', 'AMOUNT', true],
];

/** Every kind with its fields; a new kind is a list here and its import in `infra/importers.ts`. */
export const IMPORT_FIELDS: Readonly<Record<ImportKind, ImportKindFields>> = {
  REPAIR_ORDERS: {
    kind: 'REPAIR_ORDERS',
    fields: REPAIR_ORDERS.map(field),
    groupedBy: 'roNumber',
  },
  INSURANCE_POLICIES: {
    kind: 'INSURANCE_POLICIES',
    fields: INSURANCE_POLICIES.map(field),
    groupedBy: null,
  },
};
