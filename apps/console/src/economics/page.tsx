import { Flex } from 'antd';
import { useWords } from '../language/words';
import { Page } from '../parts/page';
import { daysOf, readChoice, runningMonth } from '../periods/period';
import { PeriodPicker } from '../periods/period-picker';
import { useFilters } from '../parts/use-filters';
import { useViewer } from '../session/viewer-context';
import { ClubAccounts } from './club';
import { Bridge, Liability } from './points';
import { WhatIf } from './what-if';
import { words } from './words';

/** What points come to, what the club owes and spends, and what other numbers would have given. */
export default function EconomicsPage() {
  const t = useWords(words);
  const viewer = useViewer();
  const filters = useFilters();
  const last = runningMonth();
  const choice = readChoice(filters.get('by'), filters.get('at'), last);
  return (
    <Page
      heading={t('heading')}
      extra={<PeriodPicker choice={choice} last={last} filters={filters} kinds={['month']} />}
    >
      <Flex vertical gap="middle">
        <Bridge period={daysOf(choice, last)} />
        <Liability />
        {viewer.dealer && <ClubAccounts filters={filters} />}
        <WhatIf filters={filters} />
      </Flex>
    </Page>
  );
}
