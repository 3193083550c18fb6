import { Button, Form, type FormInstance, Popover, Space } from 'antd';
import { type ReactNode, useState } from 'react';
import { useWords } from '../language/words';
import { words } from './words';

interface AskProps<Values extends object> {
  readonly label: string;
  /** Heading of the form; the label unless given. */
  readonly title?: string;
  /** Sends what was filled in; answers whether it was done. */
  readonly onSubmit: (values: Values) => Promise<boolean>;
  readonly isRunning: boolean;
  /** Why it was not done. */
  readonly note: ReactNode;
  readonly initial?: Partial<Values>;
  readonly isPrimary?: boolean;
  /** The fields. */
  readonly children: ReactNode | ((form: FormInstance<Values>) => ReactNode);
}

/** A button that asks for what the command still needs, in a small form beside it. */
export function Ask<Values extends object>(props: AskProps<Values>) {
  const { label, title, onSubmit, isRunning, note, initial, isPrimary = false, children } = props;
  const t = useWords(words);
  const [isOpen, setOpen] = useState(false);
  const [form] = Form.useForm<Values>();
  const submit = async (values: Values) => {
    if (await onSubmit(values)) setOpen(false);
  };
  const content = (
    <Form<Values>
      form={form}
      layout="vertical"
      size="small"
      initialValues={initial ?? {}}
      onFinish={(values) => void submit(values)}
      style={{ width: 300 }}
    >
      {typeof children === 'function' ? children(form) : children}
      {note}
      <Space>
        <Button type="primary" htmlType="submit" loading={isRunning}>
          {t('save')}
        </Button>
        <Button onClick={() => setOpen(false)}>{t('cancel')}</Button>
      </Space>
    </Form>
  );
  return (
    <Popover
      open={isOpen}
      onOpenChange={setOpen}
      trigger="click"
      title={title ?? label}
      content={content}
      destroyOnHidden
      placement="bottomRight"
    >
      <Button size="small" type={isPrimary ? 'primary' : 'default'} ghost={isPrimary}>
        {label}
      </Button>
    </Popover>
  );
}
