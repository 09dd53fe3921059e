import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';

/** Presses a button that saves a file, and returns the file's name and text. */
export async function download(page: Page, name: string): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name, exact: true }).click()]);
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}
