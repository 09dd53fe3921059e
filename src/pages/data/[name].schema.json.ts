import { z } from 'astro/zod';
import { checklistShape } from '../../schema/checklist.ts';
import { guideSchema } from '../../schema/guide.ts';
import { termSchema } from '../../schema/glossary.ts';
import { familyShape, kpiSchema } from '../../schema/kpi.ts';
import { sourceSchema } from '../../schema/source.ts';

const SCHEMAS = {
  checklist: checklistShape,
  guide: guideSchema,
  family: familyShape,
  kpi: kpiSchema,
  term: termSchema,
  source: sourceSchema,
};

export const getStaticPaths = () => Object.entries(SCHEMAS).map(([name, schema]) => ({ params: { name }, props: { schema } }));

/** The JSON Schema of one kind of content file, and of one entry of `/data/kpis.json`. */
export const GET = ({ props }: { props: { schema: z.ZodType } }) => Response.json(z.toJSONSchema(props.schema, { io: 'input' }));
