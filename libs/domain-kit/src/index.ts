export * from './calendar';
export * from './clock';
export * from './ids';
export * from './money';
export * from './outcome';
export * from './vin';
