import { Button, Flex, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useWords } from '../../language/words';
import { numbersFound, type ProgrammeNumber } from '../numbers/search';
import { useValueText } from '../numbers/value-of';
import { words } from '../words';
import { entryOf, textOfJson } from './value-text';

/** A number that a draft changes, with what was entered for it. */
export interface Change {
  readonly number: ProgrammeNumber;
  readonly text: string;
}

interface ChangesProps {
  readonly numbers: readonly ProgrammeNumber[];
  readonly changes: readonly Change[];
  readonly onChange: (changes: readonly Change[]) => void;
}

const MOST_FOUND = 30;

/** The numbers that a draft changes, each beside its value of now. */
export function Changes({ numbers, changes, onChange }: ChangesProps) {
  const t = useWords(words);
  const [typed, setTyped] = useState('');
  const chosen = new Set(changes.map(({ number }) => number.path));
  const found = numbersFound(numbers, { text: typed, level: null, section: null }).filter(
    ({ path }) => !chosen.has(path),
  );
  const add = (path: string) => {
    const number = numbers.find((each) => each.path === path);
    if (number) onChange([...changes, { number, text: textOfJson(number.json, number.unitCode) }]);
    setTyped('');
  };
  return (
    <Flex vertical gap="small">
      <Select<string>
        aria-label={t('addNumber')}
        showSearch={{ onSearch: setTyped, filterOption: false, searchValue: typed }}
        placeholder={`${t('addNumber')} — ${t('addHint')}`}
        value={null as unknown as string}
        onChange={add}
        options={found.slice(0, MOST_FOUND).map(({ path, label }) => ({ value: path, label }))}
      />
      {changes.length === 0 && <p className="programme-quiet">{t('nothingChanged')}</p>}
      <ul className="programme-changes">
        {changes.map((change) => (
          <ChangeRow
            key={change.number.path}
            change={change}
            onChange={(text) => onChange(changes.map((each) => (each === change ? { ...each, text } : each)))}
            onRemove={() => onChange(changes.filter((each) => each !== change))}
          />
        ))}
      </ul>
    </Flex>
  );
}

interface ChangeRowProps {
  readonly change: Change;
  readonly onChange: (text: string) => void;
  readonly onRemove: () => void;
}

function ChangeRow({ change: { number, text }, onChange, onRemove }: ChangeRowProps) {
  const t = useWords(words);
  const valueText = useValueText();
  return (
    <li>
      <span>{number.label}</span>
      <span className="programme-now">{t('now', { value: valueText(number) })}</span>
      <Entered number={number} text={text} onChange={onChange} />
      <Button type="text" size="small" aria-label={`${t('remove')}: ${number.label}`} onClick={onRemove}>
        ✕
      </Button>
    </li>
  );
}

interface EnteredProps {
  readonly number: ProgrammeNumber;
  readonly text: string;
  readonly onChange: (text: string) => void;
}

function Entered({ number, text, onChange }: EnteredProps) {
  const t = useWords(words);
  const label = `${t('newValue')}: ${number.label}`;
  const entry = entryOf(number.unitCode);
  if (entry === 'yesNo') {
    const options = (['yes', 'no'] as const).map((each) => ({
      value: String(each === 'yes'),
      label: t(each),
    }));
    return <Select aria-label={label} value={text} onChange={onChange} options={options} />;
  }
  if (entry === 'text')
    return (
      <Input
        aria-label={label}
        value={text}
        placeholder={t(number.json.startsWith('[') ? 'codesHint' : 'empty')}
        onChange={({ target }) => onChange(target.value)}
      />
    );
  return (
    <InputNumber<string>
      stringMode
      aria-label={label}
      precision={entry === 'decimal' ? 2 : 0}
      value={text === '' ? null : text}
      placeholder={t('empty')}
      suffix={number.unit}
      onChange={(value) => onChange(value ?? '')}
      style={{ width: '100%' }}
    />
  );
}
