import { Button, Flex, Tag, Typography } from 'antd';
import { useLanguage, useWords } from '../language/words';
import { changeOf, figureText, isGoodChange } from '../periods/figure-texts';
import { Definition } from './definition';
import type { Figure, PlaceFigures } from './use-figures';
import { words } from './words';

interface TilesProps {
  readonly now: PlaceFigures;
  readonly before: PlaceFigures | undefined;
  readonly lastYear: PlaceFigures | undefined;
  readonly codes: (code: string) => boolean;
  readonly chosen: string;
  readonly onChoose: (code: string) => void;
}

/** The figures of a place as tiles: what can be seen first, what is hidden or not there after it. */
export function Tiles({ now, before, lastYear, codes, chosen, onChoose }: TilesProps) {
  const figures = now.figures.kpis.filter(({ kpi }) => codes(kpi.code));
  const shown = [...figures.filter(hasValue), ...figures.filter((figure) => !hasValue(figure))];
  const valueIn = (of: PlaceFigures | undefined, code: string) =>
    of?.figures.kpis.find(({ kpi }) => kpi.code === code)?.value;
  return (
    <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(196px, 1fr))', gap: 8 }}>
      {shown.map((figure) => (
        <Tile
          key={figure.kpi.code}
          figure={figure}
          of={now}
          before={valueIn(before, figure.kpi.code)}
          lastYear={valueIn(lastYear, figure.kpi.code)}
          isChosen={figure.kpi.code === chosen}
          onChoose={() => onChoose(figure.kpi.code)}
        />
      ))}
    </div>
  );
}

const hasValue = ({ value }: Figure) => value !== null;

interface TileProps {
  readonly figure: Figure;
  readonly of: PlaceFigures;
  readonly before: string | null | undefined;
  readonly lastYear: string | null | undefined;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function Tile({ figure, of, before, lastYear, isChosen, onChoose }: TileProps) {
  const t = useWords(words);
  const language = useLanguage();
  const { kpi, value, isSuppressed } = figure;
  const border = isChosen ? '2px solid #0958d9' : '1px solid #d9d9d9';
  return (
    <Flex
      vertical
      data-kpi={kpi.code}
      style={{ border, borderRadius: 6, padding: isChosen ? 7 : 8, background: '#fff', minWidth: 0 }}
    >
      <Flex justify="space-between" align="start" gap={4}>
        <Button
          type="text"
          size="small"
          aria-pressed={isChosen}
          onClick={onChoose}
          style={{
            padding: 0,
            height: 'auto',
            whiteSpace: 'normal',
            textAlign: 'start',
            fontWeight: isChosen ? 600 : 400,
          }}
        >
          {kpi.name}
        </Button>
        <Definition kpi={kpi} figures={of.figures} />
      </Flex>
      <div style={{ fontSize: 22, fontVariantNumeric: 'tabular-nums', lineHeight: 1.4 }}>
        {isSuppressed ? <Tag>{t('hidden')}</Tag> : figureText(value, kpi.unit, language)}
      </div>
      {value === null && (
        <Typography.Text type="secondary">{t(isSuppressed ? 'hiddenWhy' : 'none')}</Typography.Text>
      )}
      {kpi.target !== null && <Target figure={figure} />}
      {value !== null && (
        <Flex gap={8} wrap style={{ fontSize: 12 }}>
          <ChangeNote label={t('previous')} figure={figure} before={before} />
          <ChangeNote label={t('lastYear')} figure={figure} before={lastYear} />
        </Flex>
      )}
    </Flex>
  );
}

function Target({ figure: { kpi, value } }: { readonly figure: Figure }) {
  const t = useWords(words);
  const language = useLanguage();
  const target = figureText(kpi.target, kpi.unit, language);
  if (value === null) return <span style={{ fontSize: 12 }}>{t('target', { target })}</span>;
  const isReached = kpi.isLowerBetter
    ? Number(value) <= Number(kpi.target)
    : Number(value) >= Number(kpi.target);
  return (
    <span style={{ fontSize: 12, color: isReached ? '#006b4e' : '#a33c00' }}>
      {t('target', { target })} · {t(isReached ? 'reached' : 'missed')}
    </span>
  );
}

interface ChangeNoteProps {
  readonly label: string;
  readonly figure: Figure;
  readonly before: string | null | undefined;
}

/** A change beside what it is compared with; its colour says no more than its sign and arrow. */
function ChangeNote({ label, figure: { kpi, value }, before }: ChangeNoteProps) {
  const change = changeOf(value, before, kpi.unit);
  if (!change) return null;
  const isGood = isGoodChange(change, kpi.isLowerBetter);
  const color = isGood === undefined ? '#595959' : isGood ? '#006b4e' : '#a33c00';
  const arrow = { '-1': '▼', '0': '=', '1': '▲' }[change.direction];
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      {label}{' '}
      <span style={{ color }}>
        {arrow} {change.text}
      </span>
    </span>
  );
}
