import { choiceOf, code, days, listOf, minutes, orNone, rank } from '../../parameters/field';
import { parameter } from '../../parameters/parameter';

/** The kinds of jobs of the workshop (rulebook SVC-01). */
const JOB_KINDS = [
  'PERIODIC_MAINTENANCE',
  'FIRST_CHECKS',
  'GENERAL_REPAIR',
  'BODY_AND_PAINT',
  'ACCIDENT',
  'WARRANTY_CLAIM',
  'FREE_INSPECTION',
  'PDS',
  'REWORK',
] as const;

const jobKind = choiceOf(['作业种类', 'Kind of the job'], JOB_KINDS);

/** Who may do which job, and how long a job counts as repeated (rulebook SVC-20); which need a certificate is a default. */
export const staff = {
  jobCertificates: parameter(
    listOf(['作业所需证书', 'Certificates that jobs require'], {
      jobKind,
      certificateCode: code(['证书代码', 'Code of the certificate']),
      leastLevel: rank(['最低等级', 'The least level'], { min: 1, max: 9 }),
    }),
    [
      { jobKind: 'BODY_AND_PAINT', certificateCode: 'BODY_REPAIR', leastLevel: 1 },
      { jobKind: 'ACCIDENT', certificateCode: 'BODY_REPAIR', leastLevel: 2 },
    ],
  ),
  reworkWithinDays: parameter(
    days(['返修计入原单的天数', 'Days in which a repeated job counts against the first'], {
      min: 1,
      max: 366,
    }),
    30,
  ),
};

/** Jobs with a promised finish (rulebook SVC-13); how long they take and what a broken promise brings are defaults. */
export const workshop = {
  timePromises: parameter(
    listOf(['限时作业承诺', 'Promised finish by kind of job'], {
      jobKind,
      promisedMinutes: minutes(['开工后承诺的分钟数', 'Minutes from the opening to the finish'], { min: 1 }),
    }),
    [
      { jobKind: 'PERIODIC_MAINTENANCE', promisedMinutes: 120 },
      { jobKind: 'FIRST_CHECKS', promisedMinutes: 60 },
    ],
  ),
  brokenTimePromiseCoupon: parameter(
    orNone(code(['超时赠送会员的券，空为不赠', 'Coupon a member gets for a broken promise; none: no gift'])),
    'BOUTIQUE_50',
  ),
};
