import { localDate } from '../../kernel/local-date.js';
import { type Evidence, objectionsToEvidence, tidyEvidence } from './evidence.js';

const sound: Evidence = {
  title: 'Báo cáo sơ kết',
  documentNumber: '12/BC-STC',
  documentDate: localDate('2024-06-20'),
  link: null,
  sha256: null,
};
const hash = 'A'.repeat(64);

describe('evidence of a task', () => {
  it.each<[string, Partial<Evidence>, string[]]>([
    ['a document by number and date', {}, []],
    ['a link alone', { documentNumber: null, documentDate: null, link: 'https://vb.gov.vn/1?a=b' }, []],
    ['a hash in capitals', { sha256: hash }, []],
    ['no title', { title: '  ' }, ['EVIDENCE_WITHOUT_TITLE']],
    ['nothing to find it by', { documentNumber: ' ', documentDate: null }, ['EVIDENCE_NOT_TO_BE_FOUND']],
    [
      'a date without its number',
      { documentNumber: null, link: 'https://vb.gov.vn' },
      ['EVIDENCE_DATE_WITHOUT_NUMBER'],
    ],
    ['a link that is not safe', { link: 'http://vb.gov.vn/1' }, ['EVIDENCE_LINK_UNFIT']],
    ['a link that runs', { link: 'javascript:alert(1)' }, ['EVIDENCE_LINK_UNFIT']],
    ['a link that hides its host', { link: 'https://vb.gov.vn@evil.example/' }, ['EVIDENCE_LINK_UNFIT']],
    ['a hash too short', { sha256: 'abc' }, ['EVIDENCE_HASH_UNFIT']],
  ])('%s', (_, change, expected) => {
    const objections = objectionsToEvidence(tidyEvidence({ ...sound, ...change }));
    expect(objections.map(({ reason }) => reason)).toEqual(expected);
  });
});
