import { Tag } from 'antd';
import type { ActivityState } from '../../generated/club-activities';
import { useClub } from '../desk';

const COLOURS: Readonly<Record<ActivityState, string>> = {
  PLANNED: 'gold',
  OPEN: 'blue',
  RUNNING: 'cyan',
  HELD: 'orange',
  CLOSED: 'default',
  CANCELLED: 'default',
};

/** How far an activity has come. */
export function StateTag({ state }: { readonly state: ActivityState }) {
  const { labelOf } = useClub();
  return <Tag color={COLOURS[state]}>{labelOf('ActivityState', state)}</Tag>;
}
