import type { z } from 'astro/zod';

type Issue = z.core.$ZodIssue;

/** Returns the thing at a path in data that may have any shape. */
function follow(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (place, key) => (typeof place === 'object' && place !== null ? Reflect.get(place, key) : undefined),
    data,
  );
}

/** Says a path the way an author would: list entries by their id where they have one. */
function describePlace(data: unknown, path: readonly PropertyKey[]): string {
  const words = path.map((key, index) => {
    if (typeof key !== 'number') return String(key);
    const id = follow(data, [...path.slice(0, index + 1), 'id']);
    return typeof id === 'string' ? `"${id}"` : `entry ${key + 1}`;
  });
  return words.length > 0 ? words.join(' > ') : 'the file';
}

function describeIssue(issue: Issue, value: unknown): string {
  if (issue.code === 'unrecognized_keys')
    return `has the unknown field ${issue.keys.map((key) => `"${key}"`).join(', ')}. Correct the spelling or remove it`;
  if (issue.code === 'invalid_type' && value === undefined) return `is missing. Add it (${issue.expected})`;
  if (issue.code === 'invalid_type') return `must be of type ${issue.expected}. Correct it`;
  if (issue.code === 'invalid_value') return `must be one of: ${issue.values.map(String).join(', ')}`;
  return issue.message;
}

/**
 * Returns data that has passed a schema.
 *
 * @param file the name of the file the data came from, for the error
 * @throws Error that names for each fault the file, the item and the remedy
 */
export function checkData<Schema extends z.ZodType>(schema: Schema, data: unknown, file: string): z.infer<Schema> {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const faults = result.error.issues.map(
    (issue) => `${file}: ${describePlace(data, issue.path)} ${describeIssue(issue, follow(data, issue.path))}.`,
  );
  throw new Error(faults.join('\n'));
}
