import { screen as clubActivities } from './club-activities/screen';
import { screen as economics } from './economics/screen';
import { screen as enrolment } from './enrolment/screen';
import { screen as figures } from './figures/screen';
import { screen as imports } from './imports/screen';
import { screen as lookUp } from './look-up/screen';
import { screen as operation } from './operation/screen';
import { screen as orders } from './orders/screen';
import { screen as programme } from './programme/screen';
import { screen as retention } from './retention/screen';
import type { Screen } from './shell/screen';
import { screen as today } from './today/screen';

/** Every screen, in the order of the menu. A person's first one is the first that is for them. */
export const screens: readonly Screen[] = [
  lookUp,
  orders,
  enrolment,
  today,
  figures,
  retention,
  economics,
  imports,
  clubActivities,
  programme,
  operation,
];
