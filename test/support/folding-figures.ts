import { type Dice } from './dice.js';

/** Figures typed at random: few different amounts, so that the greatest is often there twice, and often none at all. */
export function typedFigures(dice: Dice) {
  const amount = () => dice.pick(['0', '1', '1.5', '1.50', '2', '3.25', '7', '1000000000000000000000.01']);
  const whole = () => String(dice.below(5));
  const perhaps = <T>(figures: T[]): T[] => (dice.happens(0.7) ? figures : []);
  const cells = (indicator: string) =>
    ['TT', 'CN'].flatMap((member) =>
      perhaps([{ indicator, cell: [{ dimension: 'KIND', member }], value: amount() }]),
    );
  return [
    { indicator: 'A01', value: whole() },
    ...cells('A02'),
    ...perhaps([{ indicator: 'A03', numerator: amount(), denominator: whole() }]),
    ...cells('A04'),
    ...perhaps([{ indicator: 'A05', value: amount() }]),
    ...perhaps([{ indicator: 'A06', value: amount() }]),
    ...perhaps([{ indicator: 'A07', value: amount() }]),
  ];
}
