/** A piece of SQL with its parameters; made by the `sql` tag only, so that no value is ever pasted into the text. */
export class Sql {
  constructor(
    readonly parts: readonly string[],
    readonly values: readonly unknown[],
  ) {}
}

/** SQL written out: values become parameters, pieces of SQL are woven in. */
export function sql(parts: TemplateStringsArray, ...values: readonly unknown[]): Sql {
  return new Sql(parts, values);
}

export function joined(pieces: readonly Sql[], separator: Sql): Sql {
  const [first, ...rest] = pieces;
  if (first === undefined) return sql``;
  return rest.reduce((whole, piece) => sql`${whole}${separator}${piece}`, first);
}

/** The text with $1, $2 … and the values in their order. */
export function rendered(query: Sql): { text: string; values: unknown[] } {
  const values: unknown[] = [];
  const text = write(query, values);
  return { text, values };
}

function write(query: Sql, values: unknown[]): string {
  return query.parts.reduce((text, part, i) => {
    if (i === 0) return part;
    const value = query.values[i - 1];
    if (value instanceof Sql) return text + write(value, values) + part;
    values.push(value);
    return `${text}$${values.length}${part}`;
  }, '');
}
