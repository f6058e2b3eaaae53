import { joined, rendered, sql, type Sql } from './sql.js';

const hostile = "'; drop table report; --";

describe('SQL written out', () => {
  it.each<[string, Sql, string, unknown[]]>([
    ['without values is itself', sql`select 1`, 'select 1', []],
    ['makes every value a parameter', sql`select ${1}, ${'two'}`, 'select $1, $2', [1, 'two']],
    ['never pastes a value into the text', sql`select ${hostile}`, 'select $1', [hostile]],
    [
      'takes lists, null and undefined as they are',
      sql`select ${['a', 'b']}, ${null}, ${undefined}`,
      'select $1, $2, $3',
      [['a', 'b'], null, undefined],
    ],
    ['gives equal values a parameter each', sql`select ${7} = ${7}`, 'select $1 = $2', [7, 7]],
    [
      'weaves pieces in and counts on through them',
      sql`select ${1} where ${sql`a = ${2} and ${sql`b = ${3}`}`} limit ${4}`,
      'select $1 where a = $2 and b = $3 limit $4',
      [1, 2, 3, 4],
    ],
    [
      'weaves a piece in twice',
      ((piece) => sql`${piece} or ${piece}`)(sql`a = ${1}`),
      'a = $1 or a = $2',
      [1, 1],
    ],
    ['may begin and end with a value', sql`${1} + ${2}`, '$1 + $2', [1, 2]],
    ['leaves a dollar in the text alone', sql`select '$1', ${1}`, "select '$1', $1", [1]],
  ])('%s', (_, query, text, values) => {
    expect(rendered(query)).toEqual({ text, values });
  });

  it('can be written out again, with the same result', () => {
    const query = sql`select ${1}, ${sql`${2}`}`;
    expect(rendered(query)).toEqual(rendered(query));
  });

  it('takes an object that only looks like a piece for a value', () => {
    const forged = { parts: ['drop table report'], values: [] };
    expect(rendered(sql`select ${forged}`)).toEqual({ text: 'select $1', values: [forged] });
  });
});

describe('pieces joined', () => {
  const pieces = [sql`a = ${1}`, sql`b`, sql`c = ${3}`];
  it.each<[string, Sql[], string, unknown[]]>([
    ['none', [], '', []],
    ['one', pieces.slice(0, 1), 'a = $1', [1]],
    ['several, in their order', pieces, 'a = $1 and b and c = $2', [1, 3]],
  ])('%s', (_, list, text, values) => {
    expect(rendered(joined(list, sql` and `))).toEqual({ text, values });
  });
});
