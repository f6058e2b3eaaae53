import { type PoolClient } from 'pg';
import { QueryFailedError } from 'typeorm';
import { ReadTx } from './transaction.js';

describe('a statement that fails', () => {
  it('is thrown with its text and without its values, for what is thrown is logged', async () => {
    const session = { query: () => Promise.reject(new Error('connection lost')) } as unknown as PoolClient;
    const fault: unknown = await new ReadTx(session).sql`select ${'what stands on a paper'}`.catch(
      (thrown: unknown) => thrown,
    );
    expect(fault).toBeInstanceOf(QueryFailedError);
    expect(fault).toMatchObject({ query: 'select $1', parameters: [] });
    expect(JSON.stringify(fault)).not.toContain('what stands on a paper');
  });
});
