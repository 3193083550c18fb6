import { code, days, listOf, share } from '../../parameters/field';
import { parameter } from '../../parameters/parameter';

const priced = (serviceCode: string, shareBp: number) => ({ code: serviceCode, shareBp });

/**
 * The accounts of the club (rulebook SVC-06, SVC-18). Free labour is settled at the technician's wage, here as a share
 * of its list price; what is not named is settled at list price. Shares and departments are defaults.
 */
export const clubAccounts = {
  transferPrices: parameter(
    listOf(['部门间结算价', 'Transfer prices between departments'], {
      code: code(['服务或权益代码', 'Code of the service or benefit']),
      shareBp: share(['按原价结算的比例', 'Share of the list price that is settled']),
    }),
    [
      priced('CAR_WASH', 3_000),
      priced('WHEEL_ALIGNMENT', 3_000),
      priced('INTERIOR_CLEANING', 3_000),
      priced('VALVE_CLEANING', 3_000),
      priced('POLISH_AND_WAX', 3_000),
    ],
  ),
  clubDepartment: parameter(code(['俱乐部部门', 'The department that is the club']), 'CLUB'),
  workshopDepartment: parameter(
    code(['承接会员工时折扣与积分服务的部门', 'The department that gives labour and services']),
    'SERVICE',
  ),
  goodsDepartment: parameter(
    code(['承接积分换物的部门', 'The department that gives goods for points']),
    'BOUTIQUE',
  ),
  compensationListDays: parameter(
    days(['续会前列入补偿名单的天数', 'Days before the end in which a member is listed for compensation'], {
      min: 1,
      max: 366,
    }),
    60,
  ),
};
