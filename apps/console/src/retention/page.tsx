import { RetentionWordsDocument } from '../generated/retention';
import { useGraph } from '../graph/use-graph';
import { useLanguage, useWords } from '../language/words';
import { Page } from '../parts/page';
import { addMonths, daysOf, readChoice, runningMonth } from '../periods/period';
import { PeriodPicker } from '../periods/period-picker';
import { useFilters } from '../parts/use-filters';
import { useViewer } from '../session/viewer-context';
import { Dealer } from './dealer';
import { labelsOf } from './labels';
import { Network } from './network';
import { words } from './words';

/** Who keeps its customers: the dealers beside each other, and one of them looked at closely. */
export default function RetentionPage() {
  const t = useWords(words);
  const language = useLanguage();
  const viewer = useViewer();
  const filters = useFilters();
  const last = addMonths(runningMonth(), -1);
  const choice = readChoice(filters.get('by') ?? 'rolling', filters.get('at'), last);
  const period = daysOf(choice, last);
  const dealerId = viewer.dealer?.id ?? filters.get('dealer');
  const labels = labelsOf(useGraph(RetentionWordsDocument, {}).data, language);
  return (
    <Page heading={t('heading')} extra={<PeriodPicker choice={choice} last={last} filters={filters} />}>
      {dealerId === null ? (
        <Network period={period} filters={filters} labels={labels} />
      ) : (
        <Dealer key={dealerId} id={dealerId} period={period} filters={filters} labels={labels} />
      )}
    </Page>
  );
}
