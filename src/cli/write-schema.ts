import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { printedClusterYear } from '../cluster-year-diagram.js';
import { printedReasons } from '../reasons.js';
import { printedReportLife } from '../report-life-diagram.js';
import { printedFormSchema, printedSchema, printedSchemeSchema } from '../schema.js';

/** Writes what the code says of its interfaces to schema/, to be committed with the change. */
const folder = path.join(process.cwd(), 'schema');
writeFileSync(path.join(folder, 'schema.graphql'), await printedSchema());
writeFileSync(path.join(folder, 'scheme.schema.json'), printedSchemeSchema());
writeFileSync(path.join(folder, 'form.schema.json'), printedFormSchema());
writeFileSync(path.join(process.cwd(), 'docs', 'report-life.md'), printedReportLife());
writeFileSync(path.join(process.cwd(), 'docs', 'cluster-year.md'), printedClusterYear());
writeFileSync(path.join(process.cwd(), 'docs', 'reasons.md'), printedReasons());
