/** Returns the SQL of a page written in Markdown, block by block. */
export const queriesIn = (markdown: string): string[] =>
  [...markdown.matchAll(/^```sql\n([^]*?)^```$/gm)].map(([, query = '']) => query);
