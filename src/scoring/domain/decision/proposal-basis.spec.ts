import { basisOf, basisText } from './proposal-basis.js';

describe('what a proposal rests on', () => {
  it.each(['RANK 12', 'BALLOT 5/6', 'COUNCIL: RANK 1', 'STANDING_BODY: hai dòng\nlý do'])(
    'is read back from its record: %s',
    (text) => {
      expect(basisText(basisOf(text))).toBe(text);
    },
  );

  it('is nothing else', () => {
    expect(() => basisOf('CLUSTER: x')).toThrow('rests on nothing');
  });
});
