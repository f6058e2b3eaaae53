import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * One forward step of the database: one SQL text. TypeORM orders by the last 13 characters of the name
 * and runs an older one late without a word, so the numbers rise without gaps (tested).
 */
export function migration(name: string, text: string): new () => MigrationInterface {
  return class implements MigrationInterface {
    readonly name = name;
    readonly text = text;

    async up(runner: QueryRunner): Promise<void> {
      await runner.query(text);
    }

    down(): Promise<void> {
      return Promise.reject(new Error('Migrations go forward only; restore a backup instead'));
    }
  };
}
