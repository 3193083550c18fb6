import type { Bilingual } from '@autoclub/domain-kit';
import type { Permission } from './permissions';

/** What each permission is called towards people; its code is for programs. */
export const PERMISSION_NAMES: Readonly<Record<Permission, Bilingual>> = {
  'platform:administer': { en: 'administer the platform', zh: '管理平台' },
  'clock:move': { en: 'move the clock of a sandbox dealer', zh: '调整沙箱经销商的时钟' },
  'programmes:write': { en: 'release numbers of the programme', zh: '发布会员方案' },
  'dealers:read': { en: 'see dealers', zh: '查看经销商' },
  'customers:read': { en: 'see customers', zh: '查看客户' },
  'customers:write': { en: 'register customers', zh: '登记客户' },
  'members:pii': { en: 'see names and phone numbers', zh: '查看姓名和电话' },
  'memberships:read': { en: 'see memberships', zh: '查看会籍' },
  'memberships:write': { en: 'apply for memberships', zh: '办理会籍' },
  'memberships:approve': { en: 'approve memberships', zh: '审批会籍' },
  'stored-value:move': { en: 'move stored value', zh: '收付储值' },
  'targets:write': { en: 'set the targets of recruiting', zh: '设定招募目标' },
  'rosters:write': { en: 'pick the customers of a roster', zh: '选定客户名单' },
  'rosters:manage': { en: 'manage the rosters of the dealer', zh: '管理全店客户名单' },
  'orders:read': { en: 'see repair orders', zh: '查看维修工单' },
  'orders:write': { en: 'settle repair orders', zh: '结算维修工单' },
  'discounts:approve': { en: 'approve discounts', zh: '审批折扣' },
  'entitlements:use': { en: 'use entitlements', zh: '核销权益' },
  'coupons:issue': { en: 'issue and void coupons', zh: '发放和作废卡券' },
  'points:read': { en: 'see points', zh: '查看积分' },
  'points:write': { en: 'book points', zh: '记录积分' },
  'points:redeem': { en: 'redeem points', zh: '兑换积分' },
  'activities:read': { en: 'see activities', zh: '查看活动' },
  'activities:write': { en: 'hold activities', zh: '举办活动' },
  'figures:read': { en: 'see figures', zh: '查看报表' },
};
