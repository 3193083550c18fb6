import { enumLabels, type LabelTable } from './enum-labels';

/** The enums of files out of dealers' systems, and of comparing their days (rulebook SVC-22). */
export const filesLabels: LabelTable = {
  ImportFileFormat: enumLabels(['导入文件格式', 'Format of a file'], {
    CSV: ['分隔文本', 'Delimited text'],
    NDJSON: ['逐行对象文本', 'A JSON object a line'],
    XLSX: ['工作簿', 'Workbook'],
  }),
  ImportKind: enumLabels(['导入内容', 'What a file is about'], {
    REPAIR_ORDERS: ['维修工单', 'Repair orders'],
    INSURANCE_POLICIES: ['保单', 'Insurance policies'],
    DAY_CONTROL: ['每日对账', 'Control of a day'],
    OPENING_PACKAGES: ['期初套餐', 'Opening packages'],
    OPENING_USES: ['期初权益使用', 'Opening uses of benefits'],
    OPENING_LOTS: ['期初积分', 'Opening lots of points'],
    OPENING_COUNTERS: ['期初定级积分', 'Opening counters towards a tier'],
    OPENING_WALLETS: ['期初储值', 'Opening stored value'],
  }),
  DifferenceReason: enumLabels(['对账差异', 'Difference of the books'], {
    MISSING_IN_LEDGER: ['台账缺少该工单', 'Missing in the ledger'],
    MISSING_IN_DMS: ['经销商系统缺少该工单', "Missing in the dealer's system"],
    DAY_DIFFERS: ['日期不一致', 'Different business day'],
    AMOUNT_DIFFERS: ['金额不一致', 'Different amount'],
    POINTS_PAID_DIFFER: ['积分抵扣不一致', 'Different payment with points'],
    NOT_JUDGED_YET: ['尚未计分', 'Points have not judged it yet'],
    CARD_DIFFERS: ['会员身份不一致', 'Ledger and points disagree about the card'],
  }),
  OrderEarningOutcome: enumLabels(['计分结果', 'What the points made of an order'], {
    EARNED: ['已计分', 'Earned'],
    BELOW_ONE_STEP: ['不足一分', 'Below one point'],
    NOT_A_MEMBER: ['非会员', 'Not a member'],
    NOT_ELIGIBLE: ['不计分', 'Earns nothing'],
  }),
  ImportRunState: enumLabels(['导入状态', 'State of an import'], {
    WAITING: ['等待中', 'Waiting'],
    RUNNING: ['导入中', 'Running'],
    DONE: ['已完成', 'Done'],
    FAILED: ['已停止', 'Stopped'],
  }),
};
