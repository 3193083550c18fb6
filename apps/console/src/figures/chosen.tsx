import { Flex } from 'antd';
import { useCallback } from 'react';
import { useWords } from '../language/words';
import { lastDayOf, monthOf } from '../periods/period';
import { isOemAnalyst } from '../session/viewer';
import { Advisors } from './advisors';
import type { OverviewProps } from './overview-props';
import { Ranking } from './ranking';
import type { RankedRow } from './ranking-rows';
import { Regions } from './regions';
import { Series } from './series';
import type { PlaceFigures } from './use-figures';
import { words } from './words';

interface ChosenProps extends OverviewProps {
  readonly found: PlaceFigures;
  readonly code: string;
}

/** Of the chosen figure: its months, and those who stand behind it one level down. */
export function Chosen({ scope, period, filters, viewer, found, code }: ChosenProps) {
  const t = useWords(words);
  const { addressOf } = filters;
  const toDealer = useCallback(
    ({ id, regionId }: RankedRow) =>
      addressOf({ dealer: id, ...(isOemAnalyst(viewer) && { region: regionId }) }),
    [addressOf, viewer],
  );
  const kpi = found.figures.kpis.find((each) => each.kpi.code === code)?.kpi;
  if (!kpi) return null;
  const below = scope.level === 'DEALER' ? null : scope;
  return (
    <div
      style={{
        display: 'grid',
        gridTemplateColumns: 'repeat(auto-fit, minmax(min(560px, 100%), 1fr))',
        gap: 24,
      }}
    >
      <Series scope={scope} place={found.place ?? t('nation')} kpi={kpi} last={monthOf(lastDayOf(period))} />
      <Flex vertical gap="middle" style={{ minWidth: 0 }}>
        {scope.level === 'NATION' && (
          <Regions kpi={kpi} period={period} addressOf={(region) => addressOf({ region, dealer: null })} />
        )}
        {(below || viewer.dealer) && (
          <Ranking
            kpi={kpi}
            period={period}
            regionId={below?.level === 'REGION' ? below.id : null}
            withRegion={scope.level === 'NATION'}
            filters={filters}
            addressOf={toDealer}
          />
        )}
        {viewer.dealer && <Advisors dealerId={viewer.dealer.id} period={period} />}
      </Flex>
    </div>
  );
}
