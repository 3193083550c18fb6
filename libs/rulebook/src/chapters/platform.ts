import { chapter } from '../rule';

/** What the platform itself promises to its users. */
export const platform = chapter('platform', 'Platform', [
  {
    id: 'PLT-01',
    titleZh: '身份',
    titleEn: 'Identity',
    sentenceZh: '调用者是会员、经销商员工、经销商系统、大区或厂家分析员、审计员或运营人员，各有其角色。',
    sentenceEn:
      'A caller is a member, dealer staff, a dealer system, a regional or OEM analyst, an auditor or an operator, each with its roles.',
  },
  {
    id: 'PLT-02',
    titleZh: '租户隔离',
    titleEn: 'Isolation',
    sentenceZh: '每个子图对每个实体都检查租户，别家经销商的编号等于不存在；子图只应答网关。',
    sentenceEn:
      "Every subgraph checks the tenant of every entity, another dealer's id is not found, and a subgraph answers the gateway only.",
  },
  {
    id: 'PLT-03',
    titleZh: '个人信息',
    titleEn: 'Personal data',
    sentenceZh: '姓名、电话、证件、车牌和车架号按角色脱敏，从不写入日志，每次查看都留下审计记录。',
    sentenceEn:
      'Names, phones, identities, plates and VINs are masked by role, never logged, and every reading of them is audited.',
  },
  {
    id: 'PLT-04',
    titleZh: '时钟',
    titleEn: 'Clock',
    sentenceZh: '每条规则都把时间作为输入；沙盒经销商可以把自己的时钟拨快。',
    sentenceEn: 'Every rule takes the time as an input; a sandbox dealer can move its own clock forward.',
  },
  {
    id: 'PLT-05',
    titleZh: '双语',
    titleEn: 'Languages',
    sentenceZh: '每个枚举、错误、模板、指标和解释都有中文和英文，缺一不可。',
    sentenceEn:
      'Every enum, error, template, figure and explanation has a Chinese and an English text; a missing one fails the build.',
  },
  {
    id: 'PLT-06',
    titleZh: '追踪',
    titleEn: 'Trace',
    sentenceZh: '一个追踪号从账单贯穿到积分分录，再到计入它的统计数字。',
    sentenceEn: 'One id leads from the bill to the points entry to the figure it is counted in.',
  },
]);
