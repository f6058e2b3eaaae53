import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { printedReasons } from '../../src/reasons.js';
import { printedClusterYear } from '../../src/cluster-year-diagram.js';
import { printedReportLife } from '../../src/report-life-diagram.js';
import { printedFormSchema, printedSchema, printedSchemeSchema } from '../../src/schema.js';

const committed = (file: string) => readFileSync(file, 'utf8');

interface Described {
  readonly place: string;
  readonly description: string | null | undefined;
}

function elementsOf(type: GraphQLNamedType): Described[] {
  const own = { place: type.name, description: type.description };
  if (isEnumType(type))
    return [
      own,
      ...type
        .getValues()
        .map((value) => ({ place: `${type.name}.${value.name}`, description: value.description })),
    ];
  if (isInputObjectType(type))
    return [
      own,
      ...Object.values(type.getFields()).map((field) => ({
        place: `${type.name}.${field.name}`,
        description: field.description,
      })),
    ];
  if (!isObjectType(type) && !isInterfaceType(type)) return [own];
  return [
    own,
    ...Object.values(type.getFields()).flatMap((field) => [
      { place: `${type.name}.${field.name}`, description: field.description },
      ...field.args.map((arg) => ({
        place: `${type.name}.${field.name}(${arg.name})`,
        description: arg.description,
      })),
    ]),
  ];
}

describe('the committed interfaces', () => {
  it('are what the code says: run `npm run schema` after a change', async () => {
    expect(await printedSchema()).toBe(committed('schema/schema.graphql'));
    expect(printedSchemeSchema()).toBe(committed('schema/scheme.schema.json'));
    expect(printedFormSchema()).toBe(committed('schema/form.schema.json'));
    expect(printedReportLife()).toBe(committed('docs/report-life.md'));
    expect(printedClusterYear()).toBe(committed('docs/cluster-year.md'));
    expect(printedReasons()).toBe(committed('docs/reasons.md'));
  });

  it('would not pass with one word altered', async () => {
    expect(await printedSchema()).not.toBe(committed('schema/schema.graphql').replace('rollUp', 'rollup'));
  });

  it('describe every element, Vietnamese first and then English', () => {
    const schema = buildSchema(committed('schema/schema.graphql'));
    const roots = new Set(['Query', 'Mutation']);
    // The values of UserErrorCode are explained in docs/reasons.md, each with both its sentences.
    const types = Object.values(schema.getTypeMap()).filter(
      (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
    );
    const elements = types
      .flatMap(elementsOf)
      .filter(({ place }) => !roots.has(place) && !place.startsWith('UserErrorCode.'));
    const vietnamese = /[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]/i;
    const wanting = elements.filter(
      ({ description }) =>
        !description ||
        !vietnamese.test(description.split('. ')[0] ?? '') ||
        !/[.;:)”"] ?[A-Z(A]/.test(description),
    );
    expect(elements.length).toBeGreaterThan(300);
    expect(wanting.map(({ place }) => place)).toEqual([]);
  });
});
