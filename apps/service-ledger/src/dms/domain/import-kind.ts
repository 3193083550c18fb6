import type { Bilingual } from '@autoclub/domain-kit';

/** What a file can hold that another service keeps, which so enters its rows. */
const KEPT_ELSEWHERE = ['OPENING_LOTS', 'OPENING_COUNTERS', 'OPENING_WALLETS'] as const;
export type KeptElsewhere = (typeof KEPT_ELSEWHERE)[number];

/** What a file of a dealer's system can be about. */
export const IMPORT_KINDS = [
  'REPAIR_ORDERS',
  'INSURANCE_POLICIES',
  'DAY_CONTROL',
  'OPENING_PACKAGES',
  'OPENING_USES',
  ...KEPT_ELSEWHERE,
] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** Whether the rows of such a file are another service's. */
export function isKeptElsewhere(kind: ImportKind): kind is KeptElsewhere {
  return KEPT_ELSEWHERE.some((each) => each === kind);
}

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
  ['lines.technicianNumber', '技师编号', 'Technician number', 'TEXT'],
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

const DAY_CONTROL: readonly Row[] = [
  ['roNumber', '工单号', 'Order number', 'TEXT', true],
  ['settledOn', '结算日期', 'Settled on', 'DAY', true],
  ['payableAmount', '应付金额', 'Payable amount', 'AMOUNT', true],
  ['pointsPaidAmount', '积分抵扣', 'Paid with points', 'AMOUNT'],
  ['isWithdrawn', '已撤销', 'Withdrawn', 'FLAG'],
];

const OPENING_PACKAGES: readonly Row[] = [
  ['packageNumber', '套餐编号', 'Package number', 'TEXT', true],
  ['customerNumber', '客户编号', 'Customer number', 'TEXT', true],
  ['vehicleNumber', '车辆编号', 'Vehicle number', 'TEXT'],
  ['definitionCode', '套餐代码', 'Package code', 'TEXT', true],
  ['soldOn', '销售日期', 'Sold on', 'DAY', true],
  ['oilMillilitres', '每次机油毫升', 'Oil millilitres', 'WHOLE', true],
  ['oilListAmount', '机油标价', 'Oil list amount', 'AMOUNT', true],
  ['filterListAmount', '滤清器标价', 'Filter list amount', 'AMOUNT'],
  ['workListAmount', '工时标价', 'Work list amount', 'AMOUNT'],
  ['usedSets', '已用次数', 'Used sets', 'WHOLE', true],
];

const OPENING_USES: readonly Row[] = [
  ['useNumber', '使用编号', 'Use number', 'TEXT', true],
  ['customerNumber', '客户编号', 'Customer number', 'TEXT', true],
  ['code', '权益代码', 'Benefit code', 'TEXT', true],
  ['quantity', '数量', 'Quantity', 'WHOLE'],
  ['usedOn', '使用日期', 'Used on', 'DAY', true],
  ['valueAmount', '价值', 'Value', 'AMOUNT', true],
  ['bearingDepartment', '承担部门', 'Bearing department', 'TEXT', true],
  ['staffNumber', '员工编号', 'Staff number', 'TEXT', true],
];

const OPENING_LOTS: readonly Row[] = [
  ['lotNumber', '批次编号', 'Lot number', 'TEXT', true],
  ['customerNumber', '客户编号', 'Customer number', 'TEXT', true],
  ['points', '剩余积分', 'Points left', 'WHOLE', true],
  ['earnedOn', '获得日期', 'Earned on', 'DAY', true],
  ['expiresOn', '到期日期', 'Expires on', 'DAY'],
  ['funderDealerId', '承担经销商', 'Funding dealer', 'TEXT'],
];

const OPENING_COUNTERS: readonly Row[] = [
  ['memberNumber', '会员号', 'Member number', 'TEXT', true],
  ['qualifyingPoints', '定级积分', 'Qualifying points', 'WHOLE', true],
];

const OPENING_WALLETS: readonly Row[] = [
  ['memberNumber', '会员号', 'Member number', 'TEXT', true],
  ['balance', '储值余额', 'Stored value', 'AMOUNT', true],
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
  DAY_CONTROL: {
    kind: 'DAY_CONTROL',
    fields: DAY_CONTROL.map(field),
    groupedBy: null,
  },
  OPENING_PACKAGES: {
    kind: 'OPENING_PACKAGES',
    fields: OPENING_PACKAGES.map(field),
    groupedBy: null,
  },
  OPENING_USES: {
    kind: 'OPENING_USES',
    fields: OPENING_USES.map(field),
    groupedBy: null,
  },
  OPENING_LOTS: {
    kind: 'OPENING_LOTS',
    fields: OPENING_LOTS.map(field),
    groupedBy: null,
  },
  OPENING_COUNTERS: {
    kind: 'OPENING_COUNTERS',
    fields: OPENING_COUNTERS.map(field),
    groupedBy: null,
  },
  OPENING_WALLETS: {
    kind: 'OPENING_WALLETS',
    fields: OPENING_WALLETS.map(field),
    groupedBy: null,
  },
};
