import { activitiesLabels } from './activities.labels';
import { analyticsLabels } from './analytics.labels';
import type { LabelTable } from './enum-labels';
import { filesLabels } from './files.labels';
import { membershipLabels } from './membership.labels';
import { platformLabels } from './platform.labels';
import { pointsLabels } from './points.labels';
import { recruitingLabels } from './recruiting.labels';
import { serviceLabels } from './service.labels';

/**
 * What every enum of the graph and its values are called by people, in Chinese and English (rulebook PLT-05). A
 * front end labels what it shows by it; an enum or value without a label fails the build.
 */
export const labels: LabelTable = {
  ...platformLabels,
  ...membershipLabels,
  ...recruitingLabels,
  ...pointsLabels,
  ...serviceLabels,
  ...filesLabels,
  ...activitiesLabels,
  ...analyticsLabels,
};
