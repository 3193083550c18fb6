import { InputNumber } from 'antd';

interface MoneyInputProps {
  readonly id?: string;
  readonly value?: string | null;
  readonly onChange?: (value: string | null) => void;
}

/** An amount as a decimal text, which no calculation of the browser touches (rulebook CONV-1). */
export function MoneyInput(props: MoneyInputProps) {
  return (
    <InputNumber<string> {...props} stringMode min="0" precision={2} prefix="¥" style={{ width: '100%' }} />
  );
}
