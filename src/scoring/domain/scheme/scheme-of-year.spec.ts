import { yearStates, type YearState } from '../year/cluster-year-state.js';
import { clonedScheme } from './scheme-clone.js';
import { schemeDifference } from './scheme-difference.js';
import { objectionsToChoosing, publicationAllowed, schemeAllowed, versionMeant } from './scheme-of-year.js';
import { type Scheme } from './scheme.js';

const scheme: Scheme = {
  ...{
    format: 'thi-dua/scheme-1',
    code: 'STC-1000',
    version: '2024.1',
    name: 'Thử',
    legalBasis: 'QĐ 1/2024',
  },
  ...{ scale: { base: '100', bonus: '0' }, places: 2, criteria: [], bonuses: [], bonusCap: '0' },
  ...{ deductions: [], exclusions: [], tieBreakers: [] },
  grades: [
    { code: 'X', name: 'Xuất sắc', from: '90' },
    { code: 'T', name: 'Tốt', from: '70' },
  ],
};
const own = { code: 'STC-1000', version: '2024.1' };
const names = (list: readonly { readonly reason: string }[]) => list.map(({ reason }) => reason);
const before: readonly YearState[] = ['FORMED', 'LAUNCHED', 'REGISTERING', 'PACT_SIGNED'];

describe('the scheme of a year', () => {
  it.each(yearStates)('in %s is chosen before the pact, and scored by after it', (state) => {
    const choosing = names(objectionsToChoosing({ state, scheme: own }, scheme, []));
    expect(choosing).toEqual(before.slice(0, 3).includes(state) ? [] : ['SCHEME_LOCKED']);
    const scoring = names(schemeAllowed({ state, scheme: own }, own));
    expect(scoring).toEqual(before.includes(state) ? ['SCORED_BEFORE_PACT'] : []);
    const decided = ['DECIDED', 'PUBLISHED', 'CLOSED'].includes(state);
    expect(names(publicationAllowed({ state, scheme: own }, true))).toEqual(
      decided ? [] : ['PUBLISHED_BEFORE_DECISION'],
    );
    expect(publicationAllowed({ state, scheme: own }, false)).toEqual([]);
  });

  it('is the very version that was signed', () => {
    const year = { state: 'RUNNING', scheme: own } as const;
    expect(names(schemeAllowed(year, { ...own, version: '2025.1' }))).toEqual(['SCHEME_NOT_OF_THE_YEAR']);
    expect(names(schemeAllowed(year, { ...own, code: 'KHAC' }))).toEqual(['SCHEME_NOT_OF_THE_YEAR']);
    expect(versionMeant(year, 'STC-1000')).toBe('2024.1');
    expect(versionMeant(year, 'KHAC')).toBeNull();
  });

  it('leaves a cluster free that opened no year', () => {
    expect([schemeAllowed(null, own), publicationAllowed(null, true), versionMeant(null, 'A')]).toEqual([
      [],
      [],
      null,
    ]);
  });

  it('scores nobody by a frame, whether a year is open or not', () => {
    const frame = { ...own, kind: 'FRAME' as const };
    expect(names(schemeAllowed(null, frame))).toEqual(['FRAME_IS_NO_SCHEME']);
    expect(names(schemeAllowed({ state: 'RUNNING', scheme: own }, frame))).toEqual(['FRAME_IS_NO_SCHEME']);
  });

  it('is written under one of the frames that the organiser bound, and is none itself', () => {
    const year = { state: 'FORMED', scheme: null } as const;
    const frame = { code: 'KHUNG', version: '2' };
    const under = (named: object): Scheme => ({ ...scheme, ...named });
    expect(names(objectionsToChoosing(year, scheme, [frame]))).toEqual(['SCHEME_OUTSIDE_FRAME']);
    expect(names(objectionsToChoosing(year, under({ frame: { ...frame, version: '1' } }), [frame]))).toEqual([
      'SCHEME_OUTSIDE_FRAME',
    ]);
    expect(objectionsToChoosing(year, under({ frame }), [{ code: 'A', version: '1' }, frame])).toEqual([]);
    expect(names(objectionsToChoosing(year, under({ kind: 'FRAME' }), []))).toEqual(['FRAME_IS_NO_SCHEME']);
  });
});

describe('the difference of two versions of a scheme', () => {
  const next = clonedScheme(scheme, { newVersion: '2025.1', newName: null, newLegalBasis: 'QĐ 12/2025' });

  it('is nothing between a scheme and itself, and of a clone what was said anew', () => {
    expect(schemeDifference(scheme, scheme)).toEqual([]);
    expect(schemeDifference(scheme, next).map(({ path, change, after }) => [path, change, after])).toEqual([
      ['version', 'CHANGED', '"2025.1"'],
      ['legalBasis', 'CHANGED', '"QĐ 12/2025"'],
    ]);
  });

  it('names by path what was added, removed and changed, wherever it stands', () => {
    const leaf = { code: 'X', name: 'Mới', max: '5' };
    const from = {
      ...scheme,
      criteria: [{ code: 'I', children: [{ code: 'I.1', max: '3' }, { code: 'I.2' }] }],
    };
    const to = { ...scheme, criteria: [{ code: 'I', children: [{ code: 'I.1', max: '4' }, leaf] }] };
    expect(schemeDifference(from as unknown as Scheme, to as unknown as Scheme)).toEqual([
      { path: 'criteria[I].children[I.1].max', change: 'CHANGED', before: '"3"', after: '"4"' },
      { path: 'criteria[I].children[I.2]', change: 'REMOVED', before: '{"code":"I.2"}', after: null },
      { path: 'criteria[I].children[X]', change: 'ADDED', before: null, after: JSON.stringify(leaf) },
    ]);
  });

  it('tells another order once, and nothing of what only moved', () => {
    const turned = { ...scheme, grades: [...scheme.grades].reverse() };
    expect(schemeDifference(scheme, turned).map(({ path }) => path)).toEqual(['grades']);
  });
});
