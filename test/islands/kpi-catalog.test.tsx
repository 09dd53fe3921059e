import { useTestStorageEngine } from '@nanostores/persistent';
import { fireEvent, screen } from '@testing-library/preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test } from 'vitest';
import { KpiCatalogFilter } from '../../src/islands/KpiCatalogFilter.tsx';
import { click, open, own, texts, type } from './kpi-board.tsx';
import { bringToLife } from './render.tsx';

useTestStorageEngine();

afterEach(() => open(''));

describe('KpiCatalogFilter', () => {
  const some = [{ id: 'drift', name: 'Drift' }];
  const catalog = (
    <>
      <KpiCatalogFilter
        families={some}
        buckets={[{ id: 'call', name: 'Call' }]}
        stages={[{ id: 'train', name: 'Train' }]}
        total={2}
      />
      <section class="kpi-family">
        {['precision', 'net-return'].map((id) => (
          <article
            key={id}
            id={id}
            data-kpi={id}
            data-family={id === 'precision' ? 'drift' : 'budget'}
            data-buckets="call build"
            data-stage=""
          >
            <details>
              <summary>
                <h4>Name of {id}</h4>
              </summary>
            </details>
            <button type="button" data-use disabled>
              Use this KPI<span>: {id}</span>
            </button>
          </article>
        ))}
      </section>
    </>
  );
  const hidden = () => [...document.querySelectorAll<HTMLElement>('[data-kpi]')].map((entry) => entry.hidden);

  test('narrows the built catalog, and a link to a hidden entry brings it back, open', async () => {
    own({});
    const root = await bringToLife(catalog);
    await act(() => void fireEvent.change(screen.getByLabelText('Family'), { target: { value: 'drift' } }));
    expect(hidden()).toEqual([false, true]);
    expect(screen.getByText('1 of 2 KPIs shown.')).toBeTruthy();
    await act(() => open('net-return'));
    expect(hidden()).toEqual([false, false]);
    expect(root.querySelector<HTMLDetailsElement>('#net-return details')?.open).toBe(true);
    await type(screen.getByLabelText('Search the catalog'), 'nothing like it');
    expect(screen.getByText('No KPI is left. Take a filter away.')).toBeTruthy();
    expect(root.querySelector<HTMLElement>('.kpi-family')?.hidden).toBe(true);
    await click(screen.getByRole('button', { name: 'Show all' }));
    expect(hidden()).toEqual([false, false]);
  });

  test('takes a KPI for the chosen use case, says so, and then leads to it', async () => {
    own({});
    await bringToLife(catalog);
    await click(screen.getByRole('button', { name: /^Use this KPI ?: precision/ }));
    expect(texts()).toEqual({ 'precision/picked': 'yes' });
    await screen.findByText('Name of precision is one of your KPIs now.');
    const go = await screen.findByRole('button', { name: /^In use: go to it ?: precision/ });
    const place = document.createElement('button');
    place.id = 'our-precision';
    document.body.append(place);
    fireEvent.click(go);
    expect(document.activeElement).toBe(place);
  });
});
