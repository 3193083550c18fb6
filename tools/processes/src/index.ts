export * from './chromium';
export * from './fault';
export * from './keeper';
export * from './log-tail';
export * from './managed-process';
export * from './pid';
export * from './port';
export * from './temporary-folder';
