import { isUnitCode } from './unit.js';

describe('a unit code', () => {
  it.each(['H05', 'TW', '000.00.01.H05', 'H05.STC.QLNS', 'A'.repeat(35)])('may be %s', (text) => {
    expect(isUnitCode(text)).toBe(true);
  });

  it.each(['', 'h05', 'H05.', '.H05', 'H05..STC', 'H05-STC', 'H05 STC', 'Đ05', 'H05\n', 'A'.repeat(36)])(
    'may not be %j',
    (text) => {
      expect(isUnitCode(text)).toBe(false);
    },
  );
});
