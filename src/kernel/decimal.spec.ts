import fc from 'fast-check';
import { decimal, decimalText, isDecimalText, quotient, roundHalfUp, sum, whole } from './decimal.js';

describe('exact decimals', () => {
  it('reads a sum that is longer than anything that may be typed', () => {
    const text = `1${'0'.repeat(30)}.5`;
    expect([isDecimalText(text), decimalText(decimal(text))]).toEqual([false, text]);
  });

  it.each(['0', '-1', '12.50', '0.0001', '123456789012345678901234567890'])('reads %s', (text) => {
    expect(decimal(text).eq(text)).toBe(true);
  });

  it.each(['', ' ', '1,5', '1e3', '.5', '5.', '--1', 'NaN', 'Infinity', '１２', '1 000', '0x10'])(
    'refuses %p',
    (text) => {
      expect(isDecimalText(text)).toBe(false);
      expect(() => decimal(text)).toThrow(RangeError);
    },
  );

  it('adds a thousand tenths to exactly one hundred', () => {
    expect(decimalText(sum(Array.from({ length: 1000 }, () => decimal('0.1'))))).toBe('100');
  });

  it.each([
    ['1.005', 2, '1.01'],
    ['2.5', 0, '3'],
    ['-2.5', 0, '-3'],
    ['9.989999', 2, '9.99'],
  ])('rounds %s half up at %i places to %s', (text, places, rounded) => {
    expect(decimalText(roundHalfUp(decimal(text), places))).toBe(rounded);
  });

  it('rounds a quotient once: 1/3 of 0.14999… never becomes 0.2', () => {
    expect(decimalText(quotient(decimal('0.4499999999999999999'), decimal('3'), 1))).toBe('0.1');
  });

  it('agrees with whole-number arithmetic on every quotient', () => {
    const cases = fc.tuple(
      fc.bigInt(0n, 10n ** 15n),
      fc.bigInt(1n, 10n ** 9n),
      fc.integer({ min: 0, max: 6 }),
    );
    fc.assert(
      fc.property(cases, ([dividend, divisor, places]) => {
        const scaled = dividend * 10n ** BigInt(places) * 2n;
        const expected = (scaled / divisor + 1n) / 2n;
        expect(
          quotient(decimal(String(dividend)), decimal(String(divisor)), places)
            .times(`1${'0'.repeat(places)}`)
            .toFixed(),
        ).toBe(String(expected));
      }),
    );
  });

  it('takes whole numbers only where they are exact', () => {
    expect(() => whole(0.5)).toThrow(RangeError);
    expect(() => whole(Number.MAX_SAFE_INTEGER + 1)).toThrow(RangeError);
  });
});
