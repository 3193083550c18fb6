import { people, share } from '../../parameters/field';
import { parameter } from '../../parameters/parameter';

/** Campaigns and their control groups (rulebook ACT-09). */
export const campaigns = {
  campaignControlBp: parameter(
    share(['营销活动对照组比例', 'Share of a campaign that is held out as the control group']),
    1_000,
  ),
  campaignFewestInArm: parameter(
    people(['衡量增量时每组最少人数', 'People in each group without whom nothing is said of the uplift'], {
      min: 1,
    }),
    30,
  ),
};
