import type { Filters } from '../parts/use-filters';
import type { Days } from '../periods/period';
import type { Viewer } from '../session/viewer';
import type { Scope } from './scope';

/** Whose figures are shown, over which days, and to whom. */
export interface OverviewProps {
  readonly scope: Scope;
  readonly period: Days;
  readonly filters: Filters;
  readonly viewer: Viewer;
}
