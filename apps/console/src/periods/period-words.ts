const zh = {
  kind: '期间类型',
  period: '期间',
  month: '月',
  quarter: '季度',
  year: '年',
  rolling: '近 12 个月',
  before: '上一期间',
  after: '下一期间',
};
const en: Record<keyof typeof zh, string> = {
  kind: 'Kind of period',
  period: 'Period',
  month: 'Month',
  quarter: 'Quarter',
  year: 'Year',
  rolling: '12 months',
  before: 'The period before',
  after: 'The period after',
};

export const words = { zh, en };
