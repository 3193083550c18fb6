import { Tag } from 'antd';
import type { ProgrammeLevel, ProgrammeReleaseStatus } from '../generated/programme';
import { useOffice } from './desk';

const LEVELS: Readonly<Record<ProgrammeLevel, string>> = {
  OEM: 'default',
  REGION: 'geekblue',
  DEALER: 'green',
};

const STATUSES: Readonly<Record<ProgrammeReleaseStatus, string>> = {
  DRAFT: 'gold',
  CHECKED: 'cyan',
  ANNOUNCED: 'blue',
  IN_FORCE: 'green',
  REPLACED: 'default',
};

/** Who decided a number. */
export function LevelTag({ level }: { readonly level: ProgrammeLevel }) {
  const { labelOf } = useOffice();
  return <Tag color={LEVELS[level]}>{labelOf('ProgrammeLevel', level)}</Tag>;
}

/** Where a release stands. */
export function StatusTag({ status }: { readonly status: ProgrammeReleaseStatus }) {
  const { labelOf } = useOffice();
  return <Tag color={STATUSES[status]}>{labelOf('ProgrammeReleaseStatus', status)}</Tag>;
}
