import { enumLabels, type LabelTable } from './enum-labels';

/** The enums of analytics. */
export const analyticsLabels: LabelTable = {
  AssessmentPeriod: enumLabels(['考核周期', 'Assessment period'], {
    MONTH: ['月', 'Month'],
    QUARTER: ['季度', 'Quarter'],
    YEAR: ['年', 'Year'],
  }),
  BonusStep: enumLabels(['奖金档次', 'Step of the bonus'], {
    FULL: ['全额', 'Full'],
    HALF: ['减半', 'Half'],
    NONE: ['无', 'None'],
  }),
  ChurnDestination: enumLabels(['流失去向', 'Where a lost car goes'], {
    OWN_REGION: ['本大区其他店', 'Another dealer of the region'],
    OTHER_REGION: ['其他大区', 'Another region'],
    OUTSIDE_NETWORK: ['渠道外', 'Outside the network'],
    UNKNOWN: ['无法识别', 'Not known'],
  }),
  ClassMixGroup: enumLabels(['客户结构', 'Group of the mix'], {
    LOYAL: ['忠诚', 'Loyal'],
    GENERAL: ['一般', 'General'],
    INACTIVE: ['即将流失', 'About to be lost'],
    LOST: ['流失', 'Lost'],
  }),
  CustomerFlag: enumLabels(['客户标识', 'Flag of a customer'], {
    NEW_CAR: ['新车', 'New car'],
    INSURANCE_RENEWED: ['已续保', 'Insurance renewed'],
    POTENTIAL_A: ['潜在高频', 'Potential frequent visitor'],
  }),
  FrequencyClass: enumLabels(['来店频次', 'Class by visits'], {
    A: ['高频', 'Four visits or more'],
    B: ['中频', 'Two or three visits'],
    C: ['低频', 'One visit'],
    D: ['未来店', 'No visit'],
  }),
  KpiComparison: enumLabels(['指标对比', 'Comparison of a figure'], {
    PREVIOUS_PERIOD: ['上一期', 'Period before'],
    SAME_PERIOD_LAST_YEAR: ['去年同期', 'Same period last year'],
  }),
  KpiGrain: enumLabels(['指标粒度', 'Points of a figure'], {
    DAY: ['日', 'Day'],
    MONTH: ['月', 'Month'],
    QUARTER: ['季度', 'Quarter'],
    YEAR: ['年', 'Year'],
  }),
  KpiLevel: enumLabels(['指标层级', 'Level of a figure'], {
    DEALER: ['经销商', 'Dealer'],
    REGION: ['大区', 'Region'],
    NATION: ['全国', 'Nation'],
  }),
  KpiUnit: enumLabels(['指标单位', 'Unit of a figure'], {
    COUNT: ['数量', 'Count'],
    MONEY: ['金额', 'Amount'],
    POINTS: ['积分', 'Points'],
    RATE: ['比率', 'Rate'],
    SCORE: ['评分', 'Score'],
  }),
  FiguresExportFormat: enumLabels(['导出文件格式', 'Format of an export'], {
    CSV: ['文本表格', 'Text'],
    XLSX: ['工作簿', 'Workbook'],
    PARQUET: ['列式文件', 'Parquet'],
  }),
  FiguresExportLevel: enumLabels(['导出层级', 'Level of an export'], {
    DEALER: ['经销商', 'Dealer'],
    REGION: ['大区', 'Region'],
    NATION: ['全国', 'Nation'],
  }),
  FiguresExportState: enumLabels(['导出状态', 'State of an export'], {
    WAITING: ['等待中', 'Waiting'],
    RUNNING: ['生成中', 'Being made'],
    DONE: ['已完成', 'Done'],
    FAILED: ['失败', 'Failed'],
  }),
  RankingOrder: enumLabels(['排名次序', 'Order of a ranking'], {
    WORST: ['最差在前', 'Worst first'],
    BEST: ['最佳在前', 'Best first'],
  }),
  OrderMixKind: enumLabels(['工单类别', 'Kind of order'], {
    PERIODIC_MAINTENANCE: ['定期保养', 'Periodic maintenance'],
    FIRST_CHECKS: ['首保', 'First checks'],
    BODY_AND_PAINT: ['钣金油漆', 'Body and paint'],
    GENERAL_REPAIR: ['一般维修', 'General repair'],
    PDS: ['售前检查', 'Check before delivery'],
    WARRANTY_CLAIM: ['保修索赔', 'Warranty claim'],
    ACCIDENT: ['事故维修', 'Accident repair'],
    FREE_INSPECTION: ['免费检测', 'Free inspection'],
    REWORK: ['返修', 'Rework'],
  }),
  ReportDeliveryState: enumLabels(['报表投递状态', 'State of a copy of a report'], {
    WAITING: ['等待发送', 'Waiting'],
    SENDING: ['发送中', 'Being sent'],
    SENT: ['已发送', 'Sent'],
    FAILED: ['未送达', 'Not sent'],
  }),
  ReportFrequency: enumLabels(['报表频率', 'How often a report is sent'], {
    WEEKLY: ['每周', 'Weekly'],
    MONTHLY: ['每月', 'Monthly'],
  }),
  ReportRole: enumLabels(['报表收件人', 'Recipient of a report'], {
    SERVICE_ADVISOR: ['服务顾问', 'Service advisor'],
    SALES_ADVISOR: ['销售顾问', 'Sales advisor'],
    MEMBERSHIP_SPECIALIST: ['会员专员', 'Membership specialist'],
    CUSTOMER_MANAGER: ['客户经理', 'Customer manager'],
    CASHIER: ['收银员', 'Cashier'],
    CLUB_MANAGER: ['俱乐部经理', 'Club manager'],
    STORE_MANAGER: ['店总经理', 'Store manager'],
    REGION_OFFICE: ['大区', 'Regional office'],
    OEM_OFFICE: ['厂家', 'OEM'],
  }),
  ValueClass: enumLabels(['客户价值', 'Class by value'], {
    LOYAL: ['忠诚', 'Loyal'],
    FAIRLY_LOYAL: ['较忠诚', 'Fairly loyal'],
    GENERAL: ['一般', 'General'],
    NEW: ['新车', 'New'],
    INACTIVE: ['即将流失', 'About to be lost'],
    LOST: ['流失', 'Lost'],
  }),
};
