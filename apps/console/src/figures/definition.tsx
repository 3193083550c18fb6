import { Button, Descriptions, Popover } from 'antd';
import { useLanguage, useWords } from '../language/words';
import { figureText } from '../periods/figure-texts';
import { dayText, momentText } from '../parts/number-texts';
import type { Figure, PlaceFigures } from './use-figures';
import { words } from './words';

interface DefinitionProps {
  readonly kpi: Figure['kpi'];
  readonly figures: PlaceFigures['figures'];
}

/** What a figure means and how fresh it is, at a button: by mouse, by touch and by keyboard. */
export function Definition({ kpi, figures: { asOf, freshness, timeZone } }: DefinitionProps) {
  const t = useWords(words);
  const language = useLanguage();
  const rows = [
    [t('formula'), kpi.formula],
    [t('assessed'), t(kpi.assessmentPeriod)],
    [
      t('goals'),
      `${figureText(kpi.target, kpi.unit, language)} / ${figureText(kpi.excellent, kpi.unit, language)}`,
    ],
    [t('asOf'), dayText(asOf, language)],
    [t('lastFact'), freshness ? momentText(freshness.lastEventAt, language, timeZone) : t('noFact')],
    [t('version'), String(kpi.version)],
  ] as const;
  const content = (
    <Descriptions
      size="small"
      column={1}
      style={{ maxWidth: 420 }}
      items={rows.map(([label, children]) => ({ key: label, label, children }))}
    />
  );
  return (
    <Popover title={kpi.name} content={content} trigger={['hover', 'click']} placement="bottomRight">
      <Button
        type="text"
        size="small"
        aria-label={t('definitionOf', { name: kpi.name })}
        style={{ padding: '0 4px', height: 20, flex: 'none' }}
      >
        ⓘ
      </Button>
    </Popover>
  );
}
