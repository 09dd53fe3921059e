import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { profileWith, sites } from './open.ts';
import { showView, VIEWS, WORK } from './views.ts';

const { url } = sites[0]!;

const open = async (name: string): Promise<Page> => {
  const page = await (await profileWith(WORK)).newPage();
  await page.clock.setFixedTime(new Date('2026-11-21T12:00:00'));
  await showView(
    page,
    VIEWS.find((view) => view.name === name)!,
  );
  return page;
};

describe('what a screen reader is given', () => {
  test('of a step of the plan', async () => {
    const page = await open('results with a plan');
    expect((await page.locator('[data-step="pipeline/acquire.profiling"]').ariaSnapshot()).replaceAll(url, ''))
      .toMatchInlineSnapshot(`
      "- listitem:
        - text: "1"
        - 'button "Move down: How reliably is new data profiled, plotted and checked for known faults before anyone builds on it?"'
        - paragraph: Take the dataset in use now and put its row count, missing share per column, duplicates and a histogram per column into one notebook, kept beside the data.
        - paragraph:
          - link "How reliably is new data profiled, plotted and checked for known faults before anyone builds on it?":
            - /url: checklists/pipeline/#acquire.profiling
        - paragraph:
          - text: "0 Absent to 1 Ad hoc Effort: small, days"
          - strong: Quick win
        - paragraph:
          - text: "Shows that it worked:"
          - link "Data faults stopped before use":
            - /url: tools/kpis/#data-faults-stopped
        - text: Owner
        - combobox "Owner": Ana
        - text: Due
        - textbox "Due": 2027-04-01
        - text: Target
        - combobox "Target":
          - option "0 Absent"
          - option "1 Ad hoc"
          - option "2 Repeatable"
          - option "3 Automated & measured" [selected]
        - checkbox "Done"
        - text: Done"
    `);
  });

  test('of the heat map', async () => {
    const page = await open('results with a plan');
    expect((await page.locator('table.heat-map').first().ariaSnapshot()).replaceAll(url, '')).toMatchInlineSnapshot(`
      "- table "Stage by objective. Score and, below it, answered of asked; four shades, from 0 (lightest) to 3.":
        - caption: Stage by objective. Score and, below it, answered of asked; four shades, from 0 (lightest) to 3.
        - rowgroup:
          - row "Stage Automation Collaboration Reproducibility Governance and compliance Whole stage":
            - columnheader "Stage"
            - columnheader "Automation"
            - columnheader "Collaboration"
            - columnheader "Reproducibility"
            - columnheader "Governance and compliance"
            - columnheader "Whole stage"
        - rowgroup:
          - row "Data acquisition and exploration 17% 2/2 – 0/1 – 0/1 – 0/1 17% 2/5":
            - rowheader "Data acquisition and exploration"
            - cell "17% 2/2"
            - cell "– 0/1"
            - cell "– 0/1"
            - cell "– 0/1"
            - cell "17% 2/5"
          - row "Transformation and feature engineering 33% 1/2 – 0/1 – 0/2 – 0/1 33% 1/6":
            - rowheader "Transformation and feature engineering"
            - cell "33% 1/2"
            - cell "– 0/1"
            - cell "– 0/2"
            - cell "– 0/1"
            - cell "33% 1/6"
          - row "Experiments, training and evaluation 67% 1/2 – 0/1 – 0/2 – 0/1 67% 1/6":
            - rowheader "Experiments, training and evaluation"
            - cell "67% 1/2"
            - cell "– 0/1"
            - cell "– 0/2"
            - cell "– 0/1"
            - cell "67% 1/6"
          - row "Deployment and serving 83% 2/3 – 0/1 – 0/1 – 0/1 83% 2/6":
            - rowheader "Deployment and serving"
            - cell "83% 2/3"
            - cell "– 0/1"
            - cell "– 0/1"
            - cell "– 0/1"
            - cell "83% 2/6"
          - row "Pipeline, monitoring and continuous improvement – 1/3 – 0/1 – 0/1 – 0/2 – 1/7":
            - rowheader "Pipeline, monitoring and continuous improvement"
            - cell "– 1/3"
            - cell "– 0/1"
            - cell "– 0/1"
            - cell "– 0/2"
            - cell "– 1/7""
    `);
  });

  test('of a compared question', async () => {
    const page = await open('a comparison');
    expect((await page.locator('tr[data-comparison-of="deploy.rollback"]').ariaSnapshot()).replaceAll(url, ''))
      .toMatchInlineSnapshot(`
      "- row "When a released model causes trouble, can the release be undone quickly and safely? 3 0 0 3 0 0 1.5 1.5 3 0%":
        - rowheader "When a released model causes trouble, can the release be undone quickly and safely?":
          - link "When a released model causes trouble, can the release be undone quickly and safely?":
            - /url: checklists/pipeline/#deploy.rollback
        - cell "3"
        - cell "0"
        - cell "0"
        - cell "3"
        - cell "0"
        - cell "0"
        - cell "1.5"
        - cell "1.5"
        - cell "3"
        - cell "0%""
    `);
  });

  test('of an input of the ROI model', async () => {
    const page = await open('the ROI model');
    expect((await page.locator('.roi-field').first().ariaSnapshot()).replaceAll(url, '')).toMatchInlineSnapshot(`
      "- text: Volume In the first month of use, from the system of record.
      - textbox "Volume": "20000"
      - text: predictions a month"
    `);
  });

  test('of a KPI with readings', async () => {
    const page = await open('the KPIs');
    expect((await page.locator('[data-report="precision"]').ariaSnapshot()).replaceAll(url, '')).toMatchInlineSnapshot(`
      "- row "Precision Out of tolerance since 2026-02-28 No reading for 235 days at least 80%, tolerance 5 70.25% 2026-03-31 −3.75 2026-02 to 2026-03 no reading in the quarter before −1.7 a week, getting worse Amir":
        - rowheader "Precision":
          - link "Precision":
            - /url: "#precision"
        - cell "Out of tolerance since 2026-02-28 No reading for 235 days"
        - cell "at least 80%, tolerance 5"
        - cell "70.25% 2026-03-31"
        - cell "−3.75 2026-02 to 2026-03"
        - cell "no reading in the quarter before"
        - cell "−1.7 a week, getting worse"
        - cell "Amir""
    `);
  });
});
