import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { onTestFinished } from 'vitest';

const server = process.env.TEST_DATABASE_URL;

/** A database of its own for this test on the server of TEST_DATABASE_URL; gives its address. */
export async function createDatabase(): Promise<string> {
  const name = `regiowijzer_${randomUUID().replaceAll('-', '')}`;
  await runOnPostgres(`create database ${name}`);
  onTestFinished(async () => void (await runOnPostgres(`drop database ${name} with (force)`)));
  const url = new URL(server!);
  url.pathname = `/${name}`;
  return url.href;
}

/** Runs a statement past the store, on the server itself where no database is named; gives the rows. */
export async function runOnPostgres(statement: string, url = server): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return (await client.query(statement).finally(() => client.end())).rows;
}
