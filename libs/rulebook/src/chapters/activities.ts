import { chapter } from '../rule';

/** Activities of the club and contact with its people. */
export const activities = chapter('activities', 'Activities and contact', [
  {
    id: 'ACT-01',
    titleZh: '活动',
    titleEn: 'Activity',
    sentenceZh: '店内或店外活动由计划、开放、进行到举办、关闭或取消，有名额、候补和随行人员。',
    sentenceEn:
      'An activity, in store or outside, goes from planned over open and running to held and closed, or is cancelled; it has capacity, waiting list and companions.',
  },
  {
    id: 'ACT-02',
    titleZh: '活动频次',
    titleEn: 'Frequency',
    sentenceZh: '至少两个月一次活动、一年两次大型活动、每季一次店内促销，不达标的店可查询。',
    sentenceEn:
      'At least one activity every two months, two large ones a year and one promotion a quarter; dealers that fall short are listed.',
    numbers: [
      'activities.activityEveryMonths',
      'activities.largeActivitiesPerYear',
      'activities.largeCoverageRate',
      'activities.promotionsPerQuarter',
    ],
  },
  {
    id: 'ACT-03',
    titleZh: '活动预算',
    titleEn: 'Budget',
    sentenceZh: '活动费用分四类，店方承担的部分出自季度预算，超支须批准。',
    sentenceEn:
      "An activity has four kinds of cost; the dealer's come out of the quarter's budget and overspending needs approval.",
  },
  {
    id: 'ACT-04',
    titleZh: '目标人群',
    titleEn: 'Target group',
    sentenceZh: '活动以客户分群或特征指明对象，每份邀请都有答复。',
    sentenceEn:
      'An activity names whom it is for by a segment or trait, and every invitation has its answer.',
  },
  {
    id: 'ACT-05',
    titleZh: '报名与签到',
    titleEn: 'Registration and check-in',
    sentenceZh: '报名不会超员；签到每人每次活动一次并得积分。',
    sentenceEn:
      'Registration never exceeds capacity; check-in counts once per member and activity and earns points.',
    numbers: ['points.activityPoints'],
  },
  {
    id: 'ACT-06',
    titleZh: '活动指标',
    titleEn: 'KPI of one activity',
    sentenceZh: '每次活动衡量满意度、到场、三十天内带来的业务、人均成本和回报。',
    sentenceEn:
      'Each activity is measured by satisfaction, attendance, business within 30 days, cost per head and return.',
    numbers: ['activities.businessWithinDays'],
  },
  {
    id: 'ACT-07',
    titleZh: '提醒与问候',
    titleEn: 'Reminders and greetings',
    sentenceZh: '欢迎、保养、年检、续保、续会、生日、结算通知等各有触发条件、双语模板和渠道。',
    sentenceEn:
      'Welcome, service due, inspection, renewals, birthday and settlement notice each have a trigger, a template in both languages and a channel.',
    numbers: [
      'activities.remindersFrom',
      'activities.serviceDueAheadDays',
      'activities.serviceIntervalMonths',
      'activities.serviceIntervalKm',
      'activities.assumedKmPerDay',
      'activities.inspectionAheadDays',
      'activities.inspectionYoungYears',
      'activities.insuranceAheadDays',
      'activities.cardRenewalAheadDays',
      'activities.unusedBenefitsAheadDays',
      'activities.yearEndCardDay',
      'activities.holidays',
    ],
  },
  {
    id: 'ACT-08',
    titleZh: '渠道与打扰限制',
    titleEn: 'Channels',
    sentenceZh: '消息须经同意，避开静默时段和每周上限，同一事由绝不重发。',
    sentenceEn:
      'A message needs consent, respects quiet hours and the weekly cap, and is never sent twice for one reason.',
    numbers: [
      'activities.quietFrom',
      'activities.quietTo',
      'activities.messagesPerWeek',
      'activities.messageCostMinor',
      'activities.messageBudgetMinor',
      'activities.noticeWithinDays',
    ],
  },
  {
    id: 'ACT-09',
    titleZh: '营销活动',
    titleEn: 'Campaigns',
    sentenceZh: '按车型、车龄、里程、频次等开展营销，可设随机对照组以衡量增量。',
    sentenceEn:
      'A campaign targets by model, age, mileage or frequency, with an optional random control group to measure uplift.',
    numbers: ['activities.campaignControlBp', 'activities.campaignFewestInArm'],
  },
  {
    id: 'ACT-10',
    titleZh: '客户召回',
    titleEn: 'Call-back of customers',
    sentenceZh: '召回时按客户的理由采取对应办法，结果记录并用于流失分析。',
    sentenceEn:
      "A call-back acts on the customer's reason, and its outcome is recorded and feeds the churn analysis.",
    numbers: [
      'activities.callBackPackCode',
      'activities.callBackRetryDays',
      'activities.callBackTooEarlyDays',
      'activities.callBackActionDays',
    ],
  },
  {
    id: 'ACT-11',
    titleZh: '活动园地',
    titleEn: 'Bulletin',
    sentenceZh: '每家店发布活动新闻和分享照片。',
    sentenceEn: 'Each dealer publishes news and shared photos of its activities.',
  },
  {
    id: 'ACT-12',
    titleZh: '话术',
    titleEn: 'Scripts',
    sentenceZh: '每个营销活动有经培训和批准的话术，员工可见本周活动。',
    sentenceEn:
      "Each campaign has a call script, trained and approved before launch; staff see this week's activities.",
  },
  {
    id: 'ACT-13',
    titleZh: '活动总结',
    titleEn: 'After an activity',
    sentenceZh: '活动后须交形式、内容和效果的总结；取消的活动不给积分，已举办的保留。',
    sentenceEn:
      'A report of form, content and effect is due; a cancelled activity gives no points, a held one keeps them.',
    numbers: ['activities.reportWithinDays'],
  },
  {
    id: 'ACT-14',
    titleZh: '下一步行动',
    titleEn: 'Next actions',
    sentenceZh: '每位员工有待联系清单：对象、原因、期限、渠道，并记录结果。',
    sentenceEn:
      'Each staff member has a list of whom to contact, why, by when and how, and the outcome is recorded.',
    numbers: ['activities.lostCustomerCallDays'],
  },
]);
