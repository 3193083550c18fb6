import { IDEMPOTENCY_REFUSALS, type RefusalTable } from '@autoclub/subgraph-kit';
import type { applyForMembershipRefusals } from '../application/apply-for-membership/apply-for-membership';
import type { approveApplicationRefusals } from '../application/approve-application/approve-application';
import type {
  customerRowRefusals,
  importCustomersRefusals,
} from '../application/import-customers/import-customers';
import type {
  importMembershipsRefusals,
  membershipRowRefusals,
} from '../application/import-memberships/import-memberships';
import type { registerCustomerRefusals } from '../application/register-customer/register-customer';
import type { registerDealerRefusals } from '../application/register-dealer/register-dealer';
import type { registerOutletRefusals } from '../application/register-outlet/register-outlet';
import type { registerRegionRefusals } from '../application/register-region/register-region';
import type { registerStaffMemberRefusals } from '../application/register-staff-member/register-staff-member';
import type { rejectApplicationRefusals } from '../application/reject-application/reject-application';
import type { submitApplicationRefusals } from '../application/submit-application/submit-application';

type CodeOf<Codes extends readonly string[]> = Codes[number];

/** Every code that a use case of this service can refuse with; a new one without texts does not compile. */
export type RefusalCode =
  | CodeOf<typeof registerRegionRefusals>
  | CodeOf<typeof registerDealerRefusals>
  | CodeOf<typeof registerOutletRefusals>
  | CodeOf<typeof registerStaffMemberRefusals>
  | CodeOf<typeof registerCustomerRefusals>
  | CodeOf<typeof importCustomersRefusals>
  | CodeOf<typeof customerRowRefusals>
  | CodeOf<typeof applyForMembershipRefusals>
  | CodeOf<typeof submitApplicationRefusals>
  | CodeOf<typeof approveApplicationRefusals>
  | CodeOf<typeof rejectApplicationRefusals>
  | CodeOf<typeof importMembershipsRefusals>
  | CodeOf<typeof membershipRowRefusals>
  | 'AMOUNT_INVALID'
  | keyof typeof IDEMPOTENCY_REFUSALS;

/** The codes that every mutation with an idempotency key shares. */
export const keyRefusals = Object.keys(IDEMPOTENCY_REFUSALS) as (keyof typeof IDEMPOTENCY_REFUSALS)[];

/** Every "no" of this service in both languages (rulebook PLT-05). */
export const refusalTexts = {
  ...IDEMPOTENCY_REFUSALS,
  NOT_FOUND: { zh: '未找到该记录。', en: 'There is no such record.' },
  TEXT_EMPTY: { zh: '不能为空。', en: 'This must not be empty.' },
  TEXT_TOO_LONG: { zh: '最多 {maxLength} 个字符。', en: 'This may have at most {maxLength} characters.' },
  TEXT_INVALID: { zh: '含有不允许的字符。', en: 'This has a character that is not allowed.' },
  CODE_INVALID: {
    zh: '只能含有字母、数字和 . _ / -。',
    en: 'This may hold only Latin letters, digits and . _ / -.',
  },
  TIME_ZONE_UNKNOWN: { zh: '未知的时区。', en: 'There is no such IANA time zone.' },
  CURRENCY_UNKNOWN: { zh: '不支持的货币。', en: 'The platform keeps no books in this currency.' },
  REGION_NOT_FOUND: { zh: '未找到代码为 {code} 的大区。', en: 'No region has the code {code}.' },
  DEALER_NOT_FOUND: { zh: '未找到经销商 {code}。', en: 'The dealer {code} is not registered.' },
  DEALER_IN_OTHER_REGION: {
    zh: '该经销商已登记在另一大区。',
    en: 'This dealer is registered in another region.',
  },
  OUTLET_NOT_FOUND: {
    zh: '未找到代码为 {code} 的网点。',
    en: 'No outlet of the dealer has the code {code}.',
  },
  ROLES_MISSING: { zh: '至少需要一个岗位。', en: 'Name at least one role.' },
  PHONE_INVALID: { zh: '电话号码无效。', en: 'This is not a phone number of the mainland.' },
  DATE_IN_FUTURE: { zh: '日期晚于今天（{today}）。', en: 'The date lies after today ({today}).' },
  VIN_INVALID: {
    zh: '车架号须为 17 位字母和数字，且不含 I、O、Q。',
    en: 'A VIN has 17 letters and digits, without I, O and Q.',
  },
  VIN_CHECK_DIGIT_WRONG: { zh: '车架号校验位错误。', en: 'The check digit of the VIN is wrong.' },
  PLATE_INVALID: { zh: '车牌号格式无效。', en: 'This is not a licence plate of the mainland.' },
  DUPLICATE_EXTERNAL_NUMBER: {
    zh: '外部编号 {number} 已用于内容不同的记录。',
    en: 'The external number {number} belongs to a record with other content.',
  },
  VIN_ALREADY_REGISTERED: {
    zh: '该车架号已登记在另一条车辆记录中。',
    en: 'This VIN belongs to another vehicle record of the dealer.',
  },
  TOO_MANY_VEHICLES: { zh: '一次最多 {most} 辆车。', en: 'At most {most} vehicles at once.' },
  ALREADY_A_MEMBER: { zh: '该客户已是会员。', en: 'The customer is a member already.' },
  APPLICATION_OPEN: {
    zh: '该客户已有未办结的入会申请。',
    en: 'The customer has an open application already.',
  },
  TIER_UNKNOWN: { zh: '未知的会员等级 {tier}。', en: 'The programme has no tier {tier}.' },
  WAY_IN_NOT_OPEN: {
    zh: '等级 {tier} 不能通过 {wayIn} 取得。',
    en: 'The way {wayIn} does not lead into the tier {tier}.',
  },
  NO_CAR_BOUGHT_HERE: {
    zh: '该客户没有在本店购买的车辆。',
    en: 'The customer has no car that was bought at this dealer.',
  },
  FEE_DIFFERS: { zh: '会费应为 {expected}，实为 {got}。', en: 'The fee is {expected}, not {got}.' },
  POINTS_TOO_FEW: {
    zh: '需要 {threshold} 分，现有 {got} 分。',
    en: 'The tier needs {threshold} points; there are {got}.',
  },
  AMOUNT_NEGATIVE: { zh: '金额不能为负。', en: 'The amount must not be negative.' },
  AMOUNT_INVALID: { zh: '金额格式无效。', en: 'This is not an amount with at most two decimals.' },
  STATUS_NOT_ALLOWED: {
    zh: '申请状态为 {status}，不能执行此操作。',
    en: 'The application is {status}; this step is not possible now.',
  },
  DOCUMENT_MISSING: { zh: '缺少材料：{kind}。', en: 'The document {kind} is missing.' },
  CUSTOMER_NOT_FOUND: { zh: '未找到编号为 {number} 的客户。', en: 'No customer has the number {number}.' },
  DUPLICATE_MEMBER_NUMBER: {
    zh: '会员卡号 {number} 已用于内容不同的会籍。',
    en: 'The member number {number} belongs to a membership with other content.',
  },
  CONTENT_TOO_LONG: {
    zh: '内容过长，请分成更小的文件。',
    en: 'The content is too long; send it in smaller pieces.',
  },
  TOO_MANY_ROWS: {
    zh: '行数过多，请分成更小的文件。',
    en: 'There are too many rows; send them in smaller pieces.',
  },
  HEADER_INVALID: { zh: '表头列有误：{column}。', en: 'The column {column} of the header is wrong.' },
  ROW_MALFORMED: { zh: '此行格式有误。', en: 'The row cannot be read.' },
  FIELD_MISSING: { zh: '缺少此字段。', en: 'The field is missing.' },
  FIELD_TOO_LONG: { zh: '此字段过长。', en: 'The field is too long.' },
  FIELD_UNKNOWN: { zh: '未知字段。', en: 'The field is not known.' },
  FIELD_INVALID: { zh: '此字段无效。', en: 'The field is not valid.' },
} as const satisfies RefusalTable<RefusalCode>;
