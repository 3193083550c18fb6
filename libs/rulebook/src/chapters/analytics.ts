import { chapter } from '../rule';

/** Classes of customers, figures, and who may see them. */
export const analytics = chapter('analytics', 'Analytics', [
  {
    id: 'ANA-01',
    titleZh: '价值分类',
    titleEn: 'Value classes',
    sentenceZh: '按近十二个月消费与到店次数分为忠诚、较忠诚和一般；久未到店者以即将流失或流失为准。',
    sentenceEn:
      'Spend and visits of the last 12 months make a customer loyal, fairly loyal or general; the time since the last visit wins with inactive or lost.',
    numbers: [
      'analytics.loyal',
      'analytics.fairlyLoyal',
      'analytics.inactiveMonths',
      'analytics.lostMonths',
      'analytics.newCarMonths',
      'analytics.plannedMixBp',
    ],
  },
  {
    id: 'ANA-02',
    titleZh: '频次分类',
    titleEn: 'Frequency classes',
    sentenceZh: '按近十二个月到店次数分为 A、B、C、D；购车未满一年且每个完整季度都到店者为潜在 A。',
    sentenceEn:
      'Visits of the last 12 months make class A, B, C or D; a car under one year with a visit in every full quarter is potential A.',
    numbers: ['analytics.frequencyA', 'analytics.frequencyB', 'analytics.potentialAMonths'],
  },
  {
    id: 'ANA-03',
    titleZh: '客户经理奖金',
    titleEn: "Customer manager's bonus",
    sentenceZh: '按季度冻结名单的满意度、付费到店占比和客单价系数计算，只增不减薪酬。',
    sentenceEn:
      "The bonus follows the frozen roster's satisfaction, share of paying customers and ticket factor, and never reduces pay.",
    numbers: [
      'analytics.bonusSatisfactionAbove',
      'analytics.bonusShareBp',
      'analytics.bonusQuota',
      'analytics.bonusBaseTicketMinor',
    ],
  },
  {
    id: 'ANA-04',
    titleZh: '指标目录',
    titleEn: 'KPI catalogue',
    sentenceZh: '每个指标都有公式、单位、粒度、目标值与优秀值、考核期，以及到事件的来源。',
    sentenceEn:
      'Each figure has formula, unit, grain, target and excellent value, assessment period and lineage to events.',
    numbers: ['analytics.kpiGoals'],
  },
  {
    id: 'ANA-05',
    titleZh: '流失分析',
    titleEn: 'Churn',
    sentenceZh: '按店和月分析谁流失、流向何处、为何流失，含跨店维修和新车未归。',
    sentenceEn:
      'Churn shows by dealer and month who left, where to and why, with cross-repair and new cars never seen again.',
  },
  {
    id: 'ANA-06',
    titleZh: '客户分群',
    titleEn: 'Segments',
    sentenceZh: '分群是保存并命名的条件，可查任一日的成员和规模变化。',
    sentenceEn: 'A segment is a saved, named condition, with its members on any day and its size over time.',
  },
  {
    id: 'ANA-07',
    titleZh: '购车同期群',
    titleEn: 'Cohorts',
    sentenceZh: '按购车月份统计售出车辆及各月仍返店的数量。',
    sentenceEn: 'By month of purchase: cars sold and still returning, by months since.',
  },
  {
    id: 'ANA-08',
    titleZh: '可见范围',
    titleEn: 'Who sees what',
    sentenceZh: '店看自己的客户，大区看店的数字而无个人信息且小组被隐去，厂家看各大区数字。',
    sentenceEn:
      "A dealer sees its own customers, a region its dealers' figures without personal data and without small groups, the OEM all regions' figures.",
    numbers: ['analytics.suppressBelow'],
  },
  {
    id: 'ANA-09',
    titleZh: '数据使用',
    titleEn: 'Consumption',
    sentenceZh: '每个数字都可经接口筛选、下钻、导出和定期报送，并标明其包含的最后一个事件。',
    sentenceEn:
      'Every figure comes by API with filters, drill-down, export and schedule, and names the last event it contains.',
  },
  {
    id: 'ANA-10',
    titleZh: '构成与部门数字',
    titleEn: 'Mix and department figures',
    sentenceZh: '按种类统计工单数量与占比，以及销售、配件、维修收入之比。',
    sentenceEn: 'Orders by kind with count and share, and the ratio of sales, parts and repair revenue.',
  },
  {
    id: 'ANA-11',
    titleZh: '重建',
    titleEn: 'Rebuild',
    sentenceZh: '每个数字都能仅凭事件重建，并与现值相等。',
    sentenceEn: 'Every figure can be rebuilt from the events alone and then equals the live one.',
  },
  {
    id: 'ANA-12',
    titleZh: '两套分类并行',
    titleEn: 'Two rule sets side by side',
    sentenceZh: '两套规则独立标注同一客户，标签带规则集与版本，可看前后类别矩阵。',
    sentenceEn:
      'Two rule sets label the same customer independently; a label carries rule set and version, and a matrix shows class then and now.',
  },
  {
    id: 'ANA-13',
    titleZh: '月末冻结',
    titleEn: 'Frozen month ends',
    sentenceZh: '月末数字冻结，可查任一过去日期；指标定义改变即为新版本，与旧版并列。',
    sentenceEn:
      'Month ends are frozen and figures exist as of any past day; a changed definition is a new version beside the old.',
  },
  {
    id: 'ANA-14',
    titleZh: '网点漏斗',
    titleEn: 'Outlet funnel',
    sentenceZh: '标准报表显示网点售车的返店率和跨店维修的去向。',
    sentenceEn: 'Standard reports show the return of cars sold by outlets and where cross-repair goes.',
  },
]);
