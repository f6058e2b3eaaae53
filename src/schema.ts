import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { AccessModule } from './access/index.js';
import { CalendarModule } from './calendar/index.js';
import { declareAllSentences } from './messages.js';
import { OrganisationModule } from './organisation/index.js';
import { NodeQueries } from './platform/graphql/node.queries.js';
import { formSchema } from './reporting/domain/index.js';
import { ReportingModule } from './reporting/index.js';
import { RollupModule } from './rollup/index.js';
import { ScoringModule } from './scoring/index.js';
import { schemeSchema } from './scoring/domain/index.js';

const floors = [
  AccessModule,
  OrganisationModule,
  CalendarModule,
  ReportingModule,
  RollupModule,
  ScoringModule,
];

/** The GraphQL schema as it is committed: sorted, with every description; needs no database. */
export async function printedSchema(): Promise<string> {
  declareAllSentences();
  const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
  const factory = app.get(GraphQLSchemaFactory);
  const providers = floors.flatMap((floor) => Reflect.getMetadata('providers', floor) as unknown[]);
  const resolvers = [NodeQueries, ...providers].filter(
    (provider): provider is new () => object => typeof provider === 'function',
  );
  const schema = await factory.create(resolvers, [], { scalarsMap: [] });
  await app.close();
  return `# Made by \`npm run schema\`; do not edit.\n\n${printSchema(lexicographicSortSchema(schema))}\n`;
}

/** JSON Schema of the document of a form. */
export function printedFormSchema(): string {
  return `${JSON.stringify(formSchema, null, 2)}\n`;
}

/** JSON Schema of the document of a scoring scheme. */
export function printedSchemeSchema(): string {
  return `${JSON.stringify(schemeSchema, null, 2)}\n`;
}
