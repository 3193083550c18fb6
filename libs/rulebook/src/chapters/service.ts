import { chapter } from '../rule';

/** The workshop's books: orders, entitlements, packages, appointments, complaints and the club's accounts. */
export const service = chapter('service-ledger', 'Service ledger', [
  {
    id: 'SVC-01',
    titleZh: '维修工单',
    titleEn: 'Repair order',
    sentenceZh: '工单由开立到结算，逐行记录原价、折扣和付款方；同一车架号里程不得无故倒退。',
    sentenceEn:
      "A repair order goes from open to settled with list price, discount and payer per line; a VIN's mileage never goes back without a reason.",
  },
  {
    id: 'SVC-02',
    titleZh: '报价与结算',
    titleEn: 'Quote and settlement',
    sentenceZh: '报价与结算始终列明总价、折扣和应付；会员折扣只用于客户自付工时费，与券择优不叠加。',
    sentenceEn:
      "Quote and settlement name total, discount and what is to pay; the tier's discount applies to labour the customer pays, the better of tier and coupon.",
    numbers: ['service.labourDiscountBp'],
  },
  {
    id: 'SVC-03',
    titleZh: '非会员无折扣',
    titleEn: 'Non-members get no discount',
    sentenceZh: '非会员没有折扣和优先权，除非指定经理说明理由批准。',
    sentenceEn: 'Non-members get no discount and no priority, unless a named manager approves with a reason.',
  },
  {
    id: 'SVC-04',
    titleZh: '等级权益',
    titleEn: 'Entitlements by tier',
    sentenceZh: '每个会籍年度按等级发放权益，年度自激活日起算。',
    sentenceEn: "Each membership year, counted from the activation day, grants the tier's entitlements.",
    numbers: ['service.entitlements'],
  },
  {
    id: 'SVC-05',
    titleZh: '权益使用',
    titleEn: 'Use of an entitlement',
    sentenceZh: '每次使用都登记价值、承担部门、经办人和会员确认，不能超用；升级换新方案，已用次数仍计。',
    sentenceEn:
      'Each use is registered with value, bearing department, performer and acknowledgement and never exceeds the grant; an upgrade replaces the plan, uses stay counted.',
  },
  {
    id: 'SVC-06',
    titleZh: '服务对账单',
    titleEn: 'Service statement',
    sentenceZh: '按会员和年度列出享受价值、所付会费及比值；价值低于会费者在到期前列出补偿。',
    sentenceEn:
      'Per member and year: value enjoyed, fee paid and ratio; who enjoyed less than the fee is listed before expiry.',
    numbers: ['service.compensationListDays'],
  },
  {
    id: 'SVC-07',
    titleZh: '礼品卡与代金券',
    titleEn: 'Gift cards and coupons',
    sentenceZh: '券有种类、价值、有效期和持有人，由发放、预留到使用、过期或作废；礼包按标准发放。',
    sentenceEn:
      'A coupon has kind, value, validity and holder, and goes from issued over reserved to used, expired or void; packs follow a standard.',
    numbers: [
      'service.couponDefinitions',
      'service.couponPacks',
      'service.referralServices',
      'service.redeemedServiceValidMonths',
    ],
  },
  {
    id: 'SVC-08',
    titleZh: '预付机油与保养',
    titleEn: 'Prepaid oil and maintenance',
    sentenceZh: '预付套餐按次给予递增折扣，售后涨价不影响已售套餐，未用部分为负债。',
    sentenceEn:
      'Prepaid packages give rising discounts per set, a later price rise does not reach them, and what is unused is a liability.',
    numbers: ['service.packageDefinitions', 'service.packageUsesCounted'],
  },
  {
    id: 'SVC-09',
    titleZh: '理赔后预约续保',
    titleEn: 'Forward renewal after a claim',
    sentenceZh: '按理赔金额分档赠礼，客户预付次年部分保费，签约顾问得奖励。',
    sentenceEn:
      "Gifts follow the claim amount, the customer prepays part of next year's premium, and the advisor is rewarded.",
    numbers: [
      'service.renewalClaimFromMinor',
      'service.renewalPacks',
      'service.renewalPrepaidLeastMinor',
      'service.renewalPrepaidMostMinor',
      'service.renewalRewardMinor',
    ],
  },
  {
    id: 'SVC-10',
    titleZh: '保险保单',
    titleEn: 'Insurance policies',
    sentenceZh: '登记保单险种、承保人、保费、期间和是否在店购买，提前九十、六十、三十天列出续保。',
    sentenceEn:
      'A policy is kept with kind, insurer, premium, period and whether sold here; renewals are listed 90, 60 and 30 days ahead.',
    numbers: ['service.insuranceRenewalStages'],
  },
  {
    id: 'SVC-11',
    titleZh: '延保',
    titleEn: 'Extended warranty',
    sentenceZh: '延保只在原厂质保期内出售，按年限或里程先到为准；即将出保车辆可查询。',
    sentenceEn:
      'Extended warranty is sold only while the factory warranty runs, by years or kilometres; cars about to leave warranty are listed.',
    numbers: ['service.factoryWarrantyYears', 'service.factoryWarrantyKm', 'service.extendedWarranties'],
  },
  {
    id: 'SVC-12',
    titleZh: '预约',
    titleEn: 'Appointments',
    sentenceZh: '预约时段有容量，最后一位只有一人得到；五分钟内接待即为守约。',
    sentenceEn:
      'Slots have capacity and the last place goes to one person; the promise is kept when reception starts within five minutes.',
    numbers: [
      'service.openingWindows',
      'service.slotMinutes',
      'service.jobDurations',
      'service.bookedDaysAhead',
      'service.holdMinutes',
      'service.receptionPromiseMinutes',
      'service.noShowMinutes',
    ],
  },
  {
    id: 'SVC-13',
    titleZh: '限时保养',
    titleEn: 'Time-limited maintenance',
    sentenceZh: '按作业种类承诺完工时间，记录守约与否，违约可赠礼。',
    sentenceEn:
      'Each job kind promises a finish; kept or broken is recorded and a broken one may bring a gift.',
    numbers: ['service.timePromises', 'service.brokenTimePromiseCoupon'],
  },
  {
    id: 'SVC-14',
    titleZh: '全天救援',
    titleEn: 'Rescue around the clock',
    sentenceZh: '值班表不留空白，救援各步留时间，免费里程按等级。',
    sentenceEn:
      'The duty roster has no gap, each step of a rescue keeps its time, and free kilometres follow the tier.',
    numbers: [
      'service.entitlements',
      'service.towingKmPriceMinor',
      'service.rescueBearingDepartment',
      'service.rescueRosterDaysAhead',
    ],
  },
  {
    id: 'SVC-15',
    titleZh: '投诉',
    titleEn: 'Complaints',
    sentenceZh: '投诉有类别、接触点、严重度、责任人和期限，会员线上诉求二十四小时内处理。',
    sentenceEn:
      "A complaint has category, contact point, severity, owner and deadline; a member's request on line is handled within 24 hours.",
    numbers: ['service.complaintDueDays', 'service.onlineRequestHours', 'service.complaintEscalationDays'],
  },
  {
    id: 'SVC-16',
    titleZh: '回访',
    titleEn: 'Follow-up calls',
    sentenceZh: '会员结算后百分之百回访，其他抽样，打分零到十。',
    sentenceEn: "Every member's settled order is called, others by sample, with a score from 0 to 10.",
    numbers: [
      'service.followUpSampleBp',
      'service.followUpAfterDays',
      'service.followUpListedDays',
      'service.followUpAttempts',
    ],
  },
  {
    id: 'SVC-17',
    titleZh: '五个接触点',
    titleEn: 'Five contact points',
    sentenceZh: '五个接触点各有检查表，执行留记录，合规率目标百分之百。',
    sentenceEn: 'Five contact points have checklists; each run is recorded and compliance aims at 100 %.',
    numbers: ['service.checklists'],
  },
  {
    id: 'SVC-18',
    titleZh: '俱乐部账目',
    titleEn: 'Club accounts',
    sentenceZh: '每期期初加收入减支出恒等于期末，每笔支出归到承担部门。',
    sentenceEn:
      'Opening plus income less expense is always closing, and every expense is charged to a department.',
    numbers: [
      'service.transferPrices',
      'service.clubDepartment',
      'service.workshopDepartment',
      'service.goodsDepartment',
    ],
  },
  {
    id: 'SVC-19',
    titleZh: '协作工作量',
    titleEn: 'Workload',
    sentenceZh: '统计俱乐部请其他部门所做的工作，与为其带来的业务并列。',
    sentenceEn: 'What the club asks of other departments is counted beside what it brought them.',
  },
  {
    id: 'SVC-20',
    titleZh: '员工资质',
    titleEn: 'Staff',
    sentenceZh: '证书有等级和期限，作业可要求证书；三十天内返工计入原单。',
    sentenceEn:
      'Certificates have level and expiry and a job may need one; rework within 30 days counts against the first order.',
    numbers: ['service.jobCertificates', 'service.reworkWithinDays'],
  },
  {
    id: 'SVC-21',
    titleZh: '承诺兑现',
    titleEn: 'Promises',
    sentenceZh: '每项承诺以兑现、补偿或违约告终，兑现率须为百分之百。',
    sentenceEn:
      'Every promised benefit ends fulfilled, compensated or broken; the rate must be 100 % and each broken one can be opened.',
  },
  {
    id: 'SVC-22',
    titleZh: 'DMS 导入',
    titleEn: 'Import from a DMS',
    sentenceZh: '单笔或批量导入，可试运行、逐行给出理由、续传，并每日三方对账。',
    sentenceEn:
      'Single and bulk import with dry run, reasons per row and resume, and a daily three-way reconciliation.',
  },
  {
    id: 'SVC-23',
    titleZh: '未做项目',
    titleEn: 'Declined work',
    sentenceZh: '建议而被拒的项目保留并按日期或里程跟进，再次出现时提醒服务顾问。',
    sentenceEn:
      'Work advised and refused is kept and followed up by date or mileage; the advisor is warned when it comes again.',
    numbers: ['service.declinedWorkFollowUps'],
  },
  {
    id: 'SVC-24',
    titleZh: '服务目录',
    titleEn: 'Catalogue of services',
    sentenceZh: '店内各项服务按等级定价，有责任部门和使用次数，会员端可查。',
    sentenceEn:
      'The services a dealer offers have a price by tier, an owner and a use count, and the member app finds them.',
  },
]);
