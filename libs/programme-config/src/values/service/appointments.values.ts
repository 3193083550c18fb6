import type { z } from 'zod';
import {
  choicesOf,
  choiceOf,
  code,
  days,
  listOf,
  minutes,
  text,
  timeOfDay,
  vehicles,
  yesNo,
} from '../../parameters/field';
import { parameter } from '../../parameters/parameter';

const ORDER_KINDS = [
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

const windows = listOf(['接车时段', 'Times at which cars are worked on'], {
  code: code(['时段代码', 'Code of the time']),
  nameZh: text(['中文名称', 'Name in Chinese']),
  nameEn: text(['英文名称', 'Name in English']),
  weekdays: choicesOf(['星期', 'Days of the week'], ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN']),
  from: timeOfDay(['开始时刻', 'When it begins']),
  to: timeOfDay(['结束时刻', 'When it ends']),
  capacity: vehicles(['同时可接待的车辆数', 'Vehicles at the same moment'], { max: 500 }),
  isZeroWait: yesNo(['是否零等待时段', 'Whether nobody waits then']),
});

type Window = z.output<typeof windows.schema>[number];

const EVERY_DAY: Window['weekdays'] = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'];

const durations = listOf(['各类作业的占用时间', 'How long a job takes'], {
  code: choiceOf(['作业类型', 'Kind of job'], ORDER_KINDS),
  minutes: minutes(['占用分钟数', 'Minutes it takes'], { min: 5, max: 1_440 }),
});

/** Appointments (rulebook SVC-12). The rulebook leaves hours, places and lengths open: they are defaults. */
export const appointments = {
  openingWindows: parameter(windows, [
    {
      code: 'MORNING',
      nameZh: '上午高峰',
      nameEn: 'The peak of the morning',
      weekdays: EVERY_DAY,
      from: '08:30',
      to: '11:30',
      capacity: 8,
      isZeroWait: false,
    },
    {
      code: 'AFTERNOON',
      nameZh: '下午零等待',
      nameEn: 'Zero wait in the afternoon',
      weekdays: EVERY_DAY,
      from: '11:30',
      to: '17:30',
      capacity: 6,
      isZeroWait: true,
    },
    {
      code: 'EVENING',
      nameZh: '夜间零等待',
      nameEn: 'Zero wait in the evening',
      weekdays: ['MON', 'TUE', 'WED', 'THU', 'FRI'],
      from: '17:30',
      to: '20:30',
      capacity: 2,
      isZeroWait: true,
    },
  ]),
  slotMinutes: parameter(minutes(['预约时段间隔', 'Minutes between two slots'], { min: 15, max: 240 }), 30),
  jobDurations: parameter(durations, [
    { code: 'PERIODIC_MAINTENANCE', minutes: 60 },
    { code: 'FIRST_CHECKS', minutes: 60 },
    { code: 'GENERAL_REPAIR', minutes: 120 },
    { code: 'BODY_AND_PAINT', minutes: 180 },
    { code: 'ACCIDENT', minutes: 60 },
    { code: 'WARRANTY_CLAIM', minutes: 120 },
    { code: 'FREE_INSPECTION', minutes: 30 },
    { code: 'PDS', minutes: 60 },
    { code: 'REWORK', minutes: 60 },
  ]),
  bookedDaysAhead: parameter(
    days(['最多可提前预约的天数', 'Days ahead for which one can book'], { min: 1, max: 366 }),
    60,
  ),
  holdMinutes: parameter(
    minutes(['为客户保留名额的分钟数', 'Minutes for which a place is held'], { min: 1, max: 1_440 }),
    10,
  ),
  receptionPromiseMinutes: parameter(
    minutes(['承诺的接待等待分钟数', 'Minutes within which reception is promised']),
    5,
  ),
  noShowMinutes: parameter(minutes(['多少分钟未到视为爽约', 'Minutes after which nobody is waited for']), 30),
};
