import { toJsonSchema } from '@valibot/to-json-schema';
import { exportShape } from '../../core/export-shape.ts';

/** The JSON Schema of the file with everything a reader entered. Checks that it cannot tell, such as a date of the calendar, are left out. */
export const GET = () => Response.json(toJsonSchema(exportShape, { ignoreActions: ['check'], target: 'draft-2020-12' }));
