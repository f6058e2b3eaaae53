import { type Instant } from '../../../kernel/local-date.js';
import { appealsUntil } from './appeal-window.js';

describe('the window of appeals', () => {
  it.each([
    ['2026-01-10T16:59:59.999999Z', 1, '2026-01-11T17:00:00Z'],
    ['2026-01-10T17:00:00Z', 1, '2026-01-12T17:00:00Z'],
    ['2024-02-27T03:00:00Z', 2, '2024-02-29T17:00:00Z'],
    ['2025-12-30T03:00:00Z', 5, '2026-01-04T17:00:00Z'],
  ])('of what is published at %s for %i days closes at %s', (publishedAt, days, until) => {
    expect(appealsUntil(publishedAt as Instant, days)).toBe(until);
  });
});
