import { Breadcrumb, Flex, Segmented, Typography } from 'antd';
import { Link } from 'react-router';
import { useLanguage, useWords } from '../language/words';
import { dayText, momentText } from '../parts/number-texts';
import { Part } from '../parts/part';
import { periodText } from '../periods/figure-texts';
import { periodBefore, yearBefore } from '../periods/period';
import { isAnalyst, isOemAnalyst } from '../session/viewer';
import { Chosen } from './chosen';
import { GROUPS, groupOf } from './groups';
import type { OverviewProps } from './overview-props';
import { Tiles } from './tiles';
import { type PlaceFigures, useFigures } from './use-figures';
import { words } from './words';

const FIRST_KPI = 'AVERAGE_TICKET';

/** The tiles, and of the chosen figure its months and those below. Each question waits for the one before it. */
export function Overview({ scope, period, filters, viewer }: OverviewProps) {
  const t = useWords(words);
  const now = useFigures(scope, period);
  const before = useFigures(scope, periodBefore(period), now.data === undefined);
  const lastYear = useFigures(scope, yearBefore(period), before.data === undefined);
  const code = filters.get('kpi') ?? FIRST_KPI;
  const group = GROUPS.find((each) => each === filters.get('group')) ?? groupOf(code);
  return (
    <Part of={now} empty={t('noPlace')} isEmpty={(found) => found.figures.kpis.length === 0}>
      {(found) => (
        <Flex vertical gap="middle">
          <Place of={found} period={period} viewer={viewer} scope={scope} filters={filters} />
          <Segmented
            aria-label={t('group')}
            style={{ alignSelf: 'start' }}
            value={group}
            options={GROUPS.map((value) => ({ value, label: t(value) }))}
            onChange={(value) => filters.set({ group: value })}
          />
          <Tiles
            now={found}
            before={before.data}
            lastYear={lastYear.data}
            codes={(each) => groupOf(each) === group}
            chosen={code}
            onChoose={(chosen) => filters.set({ kpi: chosen, group })}
          />
          <Chosen {...{ scope, period, filters, viewer, found, code }} />
        </Flex>
      )}
    </Part>
  );
}

interface PlaceProps extends OverviewProps {
  readonly of: PlaceFigures;
}

/** Where one is, the way back up, and how fresh the figures are. */
function Place({ of: { place, region, figures }, period, viewer, scope, filters }: PlaceProps) {
  const t = useWords(words);
  const language = useLanguage();
  const { addressOf } = filters;
  const isOem = isOemAnalyst(viewer);
  const up = [
    ...(isOem && scope.level !== 'NATION'
      ? [<Link to={addressOf({ region: null, dealer: null })}>{t('nation')}</Link>]
      : []),
    ...(scope.level === 'DEALER' && region && isAnalyst(viewer)
      ? [<Link to={addressOf({ region: isOem ? region.id : null, dealer: null })}>{region.name}</Link>]
      : []),
    <strong>{place ?? t('nation')}</strong>,
  ];
  const { asOf, freshness, timeZone } = figures;
  return (
    <Flex justify="space-between" wrap gap="small">
      <Breadcrumb items={up.map((title, key) => ({ key, title }))} />
      <Typography.Text type="secondary">
        {t('fresh', {
          period: periodText(period, language),
          day: dayText(asOf, language),
          moment: freshness ? momentText(freshness.lastEventAt, language, timeZone) : t('noFact'),
        })}
      </Typography.Text>
    </Flex>
  );
}
