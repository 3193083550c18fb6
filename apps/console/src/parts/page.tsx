import { Flex } from 'antd';
import type { ReactNode } from 'react';

interface PageProps {
  readonly heading: string;
  /** What stands at the right of the heading, such as filters or the button of the page. */
  readonly extra?: ReactNode;
  readonly children?: ReactNode;
}

/** The frame of a screen's page: one heading of the first level, and its parts below each other. */
export function Page({ heading, extra, children }: PageProps) {
  return (
    <Flex vertical gap="middle">
      <Flex justify="space-between" align="center" wrap gap="small">
        <h1 className="page-title">{heading}</h1>
        {extra}
      </Flex>
      {children}
    </Flex>
  );
}
