import { Flex } from 'antd';
import { useWords } from '../language/words';
import { Page } from '../parts/page';
import { useFilters } from '../parts/use-filters';
import { addMonths, daysOf, type Month, readChoice, runningMonth } from '../periods/period';
import { PeriodPicker } from '../periods/period-picker';
import { isAnalyst, isOemAnalyst, type Viewer } from '../session/viewer';
import { useViewer } from '../session/viewer-context';
import { ExportButton } from './export';
import { Overview } from './overview';
import { scopeOf } from './scope';
import { words } from './words';

/** The figures of a nation, a region or a dealer, and the way down from one to the next. */
export default function FiguresPage() {
  const t = useWords(words);
  const viewer = useViewer();
  const filters = useFilters();
  const last = lastMonthFor(viewer);
  const choice = readChoice(filters.get('by'), filters.get('at') ?? lastWholeMonth(), last);
  const period = daysOf(choice, last);
  const scope = scopeOf(viewer, { region: filters.get('region'), dealer: filters.get('dealer') });
  return (
    <Page
      heading={t('heading')}
      extra={
        <Flex gap="small" wrap>
          <PeriodPicker choice={choice} last={last} filters={filters} />
          {isAnalyst(viewer) && <ExportButton period={period} levels={levelsFor(viewer)} />}
          {viewer.dealer && <ExportButton period={period} levels={['DEALER']} />}
        </Flex>
      }
    >
      <Overview key={JSON.stringify(scope)} scope={scope} period={period} filters={filters} viewer={viewer} />
    </Page>
  );
}

const lastWholeMonth = (): Month => addMonths(runningMonth(), -1);

/** Above the dealer figures are of whole months; a dealer sees its running one as well. */
const lastMonthFor = (viewer: Viewer): Month => (isAnalyst(viewer) ? lastWholeMonth() : runningMonth());

const levelsFor = (viewer: Viewer) =>
  isOemAnalyst(viewer) ? (['DEALER', 'REGION', 'NATION'] as const) : (['DEALER', 'REGION'] as const);
