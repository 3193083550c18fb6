import { carsMaintained } from './cars-maintained.measure';
import { carsOnFile } from './cars-on-file.measure';
import { warrantiesEndedKept } from './warranties-ended-kept.measure';
import { warrantiesEnded } from './warranties-ended.measure';

export const carsStocks = [carsMaintained, carsOnFile, warrantiesEndedKept, warrantiesEnded] as const;
