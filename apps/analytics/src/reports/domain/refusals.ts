import { commonRefusals, defineRefusals } from '@autoclub/domain-kit';

/** Why a report is not kept. */
export const saveReportRefusals = defineRefusals({
  ...commonRefusals.pick('TEXT_REQUIRED', 'TEXT_TOO_LONG', 'TEXT_INVALID'),
  REPORT_NOT_FOUND: { zh: '未找到该报表。', en: 'There is no such report.' },
  REPORT_LIMIT_REACHED: {
    zh: '最多保存 {most} 份报表，请先删除一份。',
    en: 'At most {most} reports can be kept. Remove one first.',
  },
  REPORT_SUBJECT_NOT_FOUND: {
    zh: '未找到该经销商或大区。',
    en: 'There is no such dealer or region.',
  },
  REPORT_KPI_UNKNOWN: { zh: '没有此指标：{code}。', en: 'There is no such KPI: {code}.' },
  REPORT_KPI_COUNT_INVALID: {
    zh: '一份报表须有 1 至 {most} 个不同的指标。',
    en: 'A report has 1 to {most} different KPIs.',
  },
  REPORT_RECIPIENT_COUNT_INVALID: {
    zh: '一份报表须有 1 至 {most} 个不同的收件地址。',
    en: 'A report has 1 to {most} different recipients.',
  },
  REPORT_ADDRESS_INVALID: {
    zh: '邮箱地址无效，请只填写一个地址。',
    en: 'This is not an e-mail address. Give one address and nothing else.',
  },
});

/** Why a report is not removed. */
export const removeReportRefusals = defineRefusals(saveReportRefusals.pick('REPORT_NOT_FOUND'));
