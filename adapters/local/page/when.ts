import { word } from './words.ts';

/** Returns an instant on someone's clock, in their language: the day in full, the time to the minute. `zone` is IANA. */
export const fullTime = (at: string, zone: string, language: string): string =>
  new Intl.DateTimeFormat(localeOf(language), { timeZone: zone, dateStyle: 'full', timeStyle: 'short' }).format(
    new Date(at),
  );

export const dayAndTime = (at: string, zone: string, language: string): string =>
  new Intl.DateTimeFormat(localeOf(language), {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(at));

export const dayOnly = (at: string, zone: string, language: string): string =>
  new Intl.DateTimeFormat(localeOf(language), { timeZone: zone, dateStyle: 'full' }).format(new Date(at));

export const timeOnly = (at: string, zone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(new Date(at));

/** Returns the city that stands for a zone. WILD meets in Geneva, whose IANA zone is Europe/Zurich. */
export const cityOf = (zone: string): string =>
  zone === 'Europe/Zurich' ? word('local.geneva') : zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');

export const localeOf = (language: string): string => (language === 'en' ? 'en-GB' : language);
