import { choicesOf, money, points } from '../../parameters/field';
import { parameter } from '../../parameters/parameter';

/** Earning (rulebook PTS-02). */
export const earning = {
  repairStepMinor: parameter(
    money(['维修费积分步长金额', 'Step amount of the repair fee'], { min: 1 }),
    5_000,
  ),
  repairPointsPerStep: parameter(points(['维修费每步长积分', 'Points per step of the repair fee']), 1),
  repairLineKinds: parameter(
    choicesOf(
      ['计入维修费的工单行类别', 'Kinds of line that count as repair fee'],
      ['LABOUR', 'PART', 'BOUTIQUE', 'INSURANCE', 'OTHER'],
    ),
    ['LABOUR', 'PART', 'OTHER'],
  ),
  insuranceStepMinor: parameter(money(['保费积分步长金额', 'Step amount of a premium'], { min: 1 }), 30_000),
  insurancePointsPerStep: parameter(points(['保费每步长积分', 'Points per step of a premium']), 1),
  activityPoints: parameter(points(['每次活动积分', 'Points per activity']), 5),
  referralPoints: parameter(points(['每次推荐积分', 'Points per referral']), 50),
};
