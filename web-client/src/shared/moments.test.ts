import { expect, it } from 'vitest';
import { agoText, daysUntil, deadlineText, today } from './moments';

const now = new Date(2026, 10, 21, 23, 30);

it('names near deadlines in words and far ones by date', () => {
  expect(deadlineText('2026-11-22', now)).toBe('tomorrow');
  expect(deadlineText('2026-11-27', now)).toBe('Friday 27 November');
  expect(deadlineText('2027-03-01', now)).toBe('1 March 2027');
});

it('counts days by the calendar, not by hours', () => {
  expect(daysUntil('2026-11-22', now)).toBe(1);
  expect(daysUntil('2026-11-20', now)).toBe(-1);
});

it('says how long ago something was in the largest fitting unit', () => {
  const at = Date.parse('2026-11-21T12:00:00Z');
  expect(agoText('2026-11-21T11:55:00Z', at)).toBe('5 minutes ago');
  expect(agoText('2026-11-21T11:59:20Z', at)).toBe('now');
  expect(agoText('2026-11-20T12:00:00Z', at)).toBe('yesterday');
});

it('gives today in the own time zone', () => {
  expect(today(now)).toBe('2026-11-21');
});
