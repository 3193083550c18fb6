import { enumLabels, type LabelTable } from './enum-labels';

/** The enums that every service shares. */
export const platformLabels: LabelTable = {
  CurrencyCode: enumLabels(['货币', 'Currency'], { CNY: ['人民币', 'Renminbi'] }),
  ImportFormat: enumLabels(['文件格式', 'Format of a file'], {
    CSV: ['逗号分隔文件', 'Comma-separated values'],
    NDJSON: ['逐行对象文件', 'One JSON object per line'],
  }),
  ImportRowOutcome: enumLabels(['导入结果', 'Outcome of a row'], {
    ACCEPTED: ['已接收', 'Kept'],
    UNCHANGED: ['无变化', 'Unchanged'],
    REFUSED: ['已拒绝', 'Refused'],
  }),
  Language: enumLabels(['语言', 'Language'], { ZH: ['中文', 'Chinese'], EN: ['英文', 'English'] }),
  PrincipalKind: enumLabels(['调用方', 'Kind of caller'], {
    DEALER_STAFF: ['经销商员工', "Dealer's staff"],
    DEALER_SYSTEM: ['经销商管理系统', "Dealer's system"],
    MEMBER: ['会员', 'Member'],
    REGION_ANALYST: ['大区分析员', 'Regional analyst'],
    OEM_ANALYST: ['主机厂分析员', 'OEM analyst'],
    AUDITOR: ['审计员', 'Auditor'],
    OPERATOR: ['平台运营', 'Operator'],
  }),
};
