/** Control, bidirectional and zero-width marks: invisible in a name, and a way to disguise one. */
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** A name as it is kept: composed (NFC), with single plain spaces, else as typed. */
export function nameText(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/[\p{Zs}\t]+/gu, ' ')
    .trim();
}

export function hasInvisibleMarks(text: string): boolean {
  return invisible.test(text);
}

/** Free text as it is kept: composed, line breaks allowed, other invisible marks removed, else as typed. */
export function proseText(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}\p{Cf}]/gu, (mark) => (mark === '\n' || mark === '\t' ? mark : ''))
    .trim();
}
