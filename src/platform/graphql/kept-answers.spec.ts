import { keptAnswers, KeptAnswers, keyOf, type Question } from './kept-answers.js';

const question: Question = {
  query: '{ a }',
  operationName: null,
  variables: null,
  language: 'vi',
  accept: '',
};
const actor = { personId: 'p', requestId: 'r', settings: { 'app.acting': '[]' } };
const answer = (bytes: number) => ({ version: 'v', body: Buffer.alloc(bytes), headers: {} });

describe('kept answers', () => {
  it('hold no more bytes than they may, and give up what was longest not asked for', () => {
    const answers = new KeptAnswers(20_000);
    Array.from({ length: 50 }, (_, i) => answers.keep(`k${i}`, answer(4_000), performance.now()));
    expect(answers.bytes).toBeGreaterThan(10_000);
    expect(answers.bytes).toBeLessThanOrEqual(20_000);
    expect(answers.find('k0', 'v')).toBeUndefined();
    expect(answers.find('k49', 'v')?.body.length).toBe(4_000);
  });

  it('do not hold one that is larger than all together may be', () => {
    const answers = new KeptAnswers(20_000);
    answers.keep('large', answer(30_000), performance.now());
    expect([answers.find('large', 'v'), answers.bytes]).toEqual([undefined, 0]);
  });

  it('live for five seconds from when they were begun, not from when they were ready', () => {
    const answers = new KeptAnswers();
    answers.keep('old', answer(1), performance.now() - keptAnswers.milliseconds - 1);
    answers.keep('new', answer(1), performance.now() - keptAnswers.milliseconds + 1_000);
    expect(answers.find('old', 'v')).toBeUndefined();
    expect(answers.find('new', 'v')).toBeDefined();
  });

  it('are given for the version they were computed from, and for no other', () => {
    const answers = new KeptAnswers();
    answers.keep('k', answer(1), performance.now());
    expect(answers.find('k', 'w')).toBeUndefined();
    expect(answers.find('k', 'v')).toBeDefined();
  });

  it.each<[string, Partial<Question>, Partial<typeof actor>]>([
    ['another text', { query: '{ b }' }, {}],
    ['another operation of it', { operationName: 'A' }, {}],
    ['no operation or an empty one', { operationName: '' }, {}],
    ['other variables', { variables: { a: 1 } }, {}],
    ['no variables or none in a list', { variables: {} }, {}],
    ['another language', { language: 'en' }, {}],
    ['another kind of answer', { accept: '*/*' }, {}],
    ['another person', {}, { personId: 'q' }],
    ['the same person in another role', {}, { settings: { 'app.acting': '[1]' } }],
  ])('know %s for another question', (_, asked, who) => {
    expect(keyOf({ ...question, ...asked }, { ...actor, ...who })).not.toBe(keyOf(question, actor));
  });

  it('know the same question of the same viewer in another request', () => {
    expect(keyOf({ ...question }, { ...actor, requestId: 's' })).toBe(keyOf(question, actor));
  });
});
