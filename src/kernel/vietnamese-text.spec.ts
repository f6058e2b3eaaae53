import { hasInvisibleMarks, nameText, proseText } from './vietnamese-text.js';

describe('Vietnamese text', () => {
  it('keeps one form of a name, however it was typed', () => {
    const decomposed = 'Sở Tài chính tỉnh Hà Giang'.normalize('NFD');
    expect(nameText(`  ${decomposed}\u00a0 `)).toBe('Sở Tài chính tỉnh Hà Giang');
  });

  it('keeps capitals and both tone placements as typed', () => {
    expect(nameText('Thanh Hoá')).toBe('Thanh Hoá');
    expect(nameText('Thanh Hóa')).toBe('Thanh Hóa');
  });

  it.each([
    ['a bidirectional mark', 'Sở\u202eTài'],
    ['a zero-width space', 'Sở\u200bTài'],
    ['NUL', 'Sở\u0000'],
    ['a line separator', 'Sở\u2028Tài'],
  ])('sees %s', (_, text) => {
    expect(hasInvisibleMarks(text)).toBe(true);
  });

  it('keeps the lines of a longer text and drops what cannot be seen', () => {
    expect(proseText(' Thiếu biểu 2.\r\nNộp lại\u200b trước 20/6. ')).toBe(
      'Thiếu biểu 2.\nNộp lại trước 20/6.',
    );
  });
});
