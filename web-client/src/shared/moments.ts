const locale = 'en-GB';
const day = 86_400_000;

const dateFormat = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' });
const momentFormat = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
const exactFormat = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' });
const weekdayFormat = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' });
const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });

/** "21 November 2026". */
export const dateText = (date: string) => dateFormat.format(new Date(date));

/** "21 Nov 2026, 10:15". */
export const momentText = (instant: string) => momentFormat.format(new Date(instant));

/** As `momentText`, with seconds. */
export const exactMomentText = (instant: string) => exactFormat.format(new Date(instant));

/** "now", "5 minutes ago", "yesterday", "3 months ago". */
export function agoText(instant: string, now = Date.now()): string {
  const minutes = (Date.parse(instant) - now) / 60_000;
  if (Math.abs(minutes) < 1) return relative.format(0, 'second');
  if (Math.abs(minutes) < 60) return relative.format(Math.round(minutes), 'minute');
  if (Math.abs(minutes) < 24 * 60) return relative.format(Math.round(minutes / 60), 'hour');
  if (Math.abs(minutes) < 60 * 24 * 60) return relative.format(Math.round(minutes / 1440), 'day');
  return relative.format(Math.round(minutes / 43_200), 'month');
}

/** How many days from today until a calendar date; negative when it has passed. */
export function daysUntil(date: string, now = new Date()): number {
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  return Math.round((Date.parse(date) - today) / day);
}

/** "tomorrow", "Friday 27 November", "3 January 2027": what follows "wanted by". */
export function deadlineText(date: string, now = new Date()): string {
  const days = daysUntil(date, now);
  if (days === 0 || days === 1) return relative.format(days, 'day');
  return days > 1 && days < 60 ? weekdayFormat.format(new Date(date)) : dateText(date);
}

/** Today in the person's own time zone, as "2026-11-21". */
export function today(now = new Date()): string {
  const part = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
}
