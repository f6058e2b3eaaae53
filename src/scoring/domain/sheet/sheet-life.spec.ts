import { rotation } from './cross-check.js';
import { defaultStages, type Scheme } from '../scheme/scheme.js';
import { mayAct, type SheetAct, type SheetStanding, stagesAfter } from './sheet-life.js';
import { type StageStanding, type StageState, stageStates } from './sheet.js';

const scheme = { stages: defaultStages } as unknown as Scheme;
const nobody = { own: false, checker: false, leadership: false, standing: false, council: false };
const states = (...list: StageState[]): readonly StageStanding[] =>
  list.map((state, place) => ({ stage: defaultStages[place]?.code ?? '', place, state, version: 1 }));
const actors: readonly (readonly [string, keyof SheetStanding, readonly (keyof SheetStanding)[]])[] = [
  ['SELF', 'own', ['leadership', 'standing']],
  ['CHECKED', 'checker', ['leadership', 'standing']],
  ['CLUSTER', 'leadership', ['leadership', 'standing']],
  ['STANDING', 'standing', ['standing']],
  ['COUNCIL', 'council', ['council']],
];

describe('a stage of a score sheet', () => {
  it.each(actors)('%s is written by %s alone, and locked by its chair', (stage, actor, chairs) => {
    const place = defaultStages.findIndex(({ code }) => code === stage);
    const stages = states(
      ...defaultStages.map((_, i) => (i < place ? 'SUBMITTED' : i === place ? 'OPEN' : 'WAITING')),
    );
    const who = (act: SheetAct) =>
      (Object.keys(nobody) as (keyof SheetStanding)[]).filter((one) =>
        mayAct(act, scheme, { stages, standing: { ...nobody, [one]: true } }, stage),
      );
    expect([who('MARK'), who('SUBMIT'), who('RETURN')]).toEqual([
      [actor],
      [actor],
      place === 0 ? [] : [actor],
    ]);
    expect(who('LOCK').toSorted()).toEqual([...chairs].toSorted());
  });

  it.each([
    ['MARK', ['OPEN', 'RETURNED']],
    ['SUBMIT', ['OPEN', 'RETURNED']],
    ['RETURN', ['OPEN', 'RETURNED']],
    ['LOCK', ['OPEN', 'RETURNED', 'SUBMITTED']],
  ] as const)('that others follow lets %s in the states %j', (act, allowed) => {
    const standing = { ...nobody, checker: true, leadership: true };
    const found = stageStates.filter((state) =>
      mayAct(act, scheme, { stages: states('SUBMITTED', state), standing }, 'CHECKED'),
    );
    expect(found).toEqual(allowed);
  });

  it.each([
    ['MARK', ['OPEN', 'RETURNED']],
    ['SUBMIT', ['OPEN', 'RETURNED']],
    ['RETURN', ['OPEN', 'RETURNED', 'SUBMITTED']],
  ] as const)('that is the last lets %s in the states %j', (act, allowed) => {
    const standing = { ...nobody, council: true };
    const found = stageStates.filter((state) =>
      mayAct(
        act,
        scheme,
        { stages: states('LOCKED', 'LOCKED', 'LOCKED', 'SUBMITTED', state), standing },
        'COUNCIL',
      ),
    );
    expect(found).toEqual(allowed);
  });

  it.each<[Exclude<SheetAct, 'MARK'>, StageState[], string, Record<string, string>]>([
    ['SUBMIT', ['OPEN', 'WAITING'], 'SELF', { SELF: 'SUBMITTED', CHECKED: 'OPEN' }],
    [
      'SUBMIT',
      ['LOCKED', 'SUBMITTED', 'SUBMITTED', 'SUBMITTED', 'OPEN'],
      'COUNCIL',
      { COUNCIL: 'SUBMITTED' },
    ],
    ['RETURN', ['SUBMITTED', 'OPEN'], 'CHECKED', { CHECKED: 'WAITING', SELF: 'RETURNED' }],
    ['RETURN', ['LOCKED', 'LOCKED', 'LOCKED', 'SUBMITTED', 'SUBMITTED'], 'COUNCIL', { COUNCIL: 'RETURNED' }],
    [
      'LOCK',
      ['SUBMITTED', 'OPEN', 'WAITING'],
      'CHECKED',
      { SELF: 'LOCKED', CHECKED: 'LOCKED', CLUSTER: 'OPEN' },
    ],
    ['LOCK', ['SUBMITTED', 'OPEN'], 'SELF', { SELF: 'LOCKED' }],
  ])('%s of %j at %s comes to', (act, before, stage, after) => {
    const moved = stagesAfter(act, states(...before), stage);
    expect(Object.fromEntries(moved.map((one) => [one.stage, one.state]))).toEqual(after);
  });
});

describe('a rotation of cross-checkers', () => {
  it.each([2, 3, 6, 11])(
    'of %i members gives each one to check and one that checks it, never itself',
    (count) => {
      const members = Array.from({ length: count }, (_, i) => `U${i}`);
      for (let step = 1; step < count; step += 1) {
        const pairs = rotation(members, step);
        expect(new Set(pairs.map(({ checker }) => checker)).size).toBe(count);
        expect(new Set(pairs.map(({ checked }) => checked)).size).toBe(count);
        expect(pairs.filter(({ checker, checked }) => checker === checked)).toEqual([]);
      }
    },
  );
});
