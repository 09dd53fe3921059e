import { useId, useState } from 'preact/hooks';
import { BUCKET_NAMES, BUCKETS } from '../core/buckets.ts';
import { fitServices, NEED_NAMES, needsOf } from '../core/services.ts';
import type { Bucket } from '../schema/checklist.ts';
import type { SourcedService } from './advised.ts';

interface ServiceListProps {
  readonly services: readonly SourcedService[];
  /** The bucket that leads; the reader may look into the others. */
  readonly bucket: Bucket;
}

const STATUSES = {
  available: 'Available',
  'closed-to-new': 'Closed to new customers',
  deprecated: 'Deprecated',
  ended: 'Ended',
} satisfies Record<SourcedService['status'], string>;

const formatMonth = (month: string): string =>
  new Date(`${month}-01T00:00:00Z`).toLocaleDateString(undefined, { month: 'long', year: 'numeric', timeZone: 'UTC' });

function ServiceEntry({ service }: { readonly service: SourcedService }) {
  const { id, name, former, provider, does, license, status, lifecycle, checked, sources } = service;
  return (
    <li data-service={id}>
      <p class="service-name">
        <strong>{name}</strong> by {provider}
        {former !== undefined && <span class="hint"> formerly {former}</span>}
      </p>
      <p>{does}</p>
      {lifecycle !== undefined && <p>{lifecycle}</p>}
      {license !== undefined && <p>License: {license}</p>}
      <p class="hint">
        {STATUSES[status]}, checked {formatMonth(checked)}. Source:{' '}
        {sources.map(({ short, url }, index) => (
          <>
            {index > 0 && ', '}
            {url === undefined ? short : <a href={url}>{short}</a>}
          </>
        ))}
      </p>
    </li>
  );
}

/** The services, platforms and tools of a bucket, by what they are needed for; what cannot be begun with stands apart. */
export function ServiceList({ services, bucket: leading }: ServiceListProps) {
  const [looked, setLooked] = useState<Bucket | undefined>();
  const [chosen, setChosen] = useState('');
  const heading = useId();
  const bucket = looked ?? leading;
  const needs = needsOf(services, bucket);
  const need = needs.find((each) => each === chosen);
  const { usable, closed } = fitServices(services, bucket, need);
  return (
    <section class="service-section" aria-labelledby={heading}>
      <h3 id={heading}>What fits: {BUCKET_NAMES[bucket]}</h3>
      <p class="plain service-choice">
        <label>
          Bucket
          <select
            autocomplete="off"
            value={bucket}
            onChange={({ currentTarget }) => setLooked(BUCKETS.find((each) => each === currentTarget.value))}
          >
            {BUCKETS.map((each) => (
              <option key={each} value={each}>
                {BUCKET_NAMES[each]}
              </option>
            ))}
          </select>
        </label>
        {needs.length > 1 && (
          <label>
            {bucket === 'call' ? 'Task' : 'Stage'}
            <select autocomplete="off" value={need ?? ''} onChange={({ currentTarget }) => setChosen(currentTarget.value)}>
              <option value="">All of them</option>
              {needs.map((each) => (
                <option key={each} value={each}>
                  {NEED_NAMES[each]}
                </option>
              ))}
            </select>
          </label>
        )}
      </p>
      <p role="status" class="hint">
        {usable.length === 0
          ? 'Nothing on our list fits that one can begin with today.'
          : `${usable.length} ${usable.length === 1 ? 'entry' : 'entries'} to begin with${closed.length > 0 ? `, ${closed.length} to avoid` : ''}.`}{' '}
        Examples that we looked up, not a ranking and not complete.
      </p>
      <ul class="services">
        {usable.map((service) => (
          <ServiceEntry key={service.id} service={service} />
        ))}
      </ul>
      {closed.length > 0 && (
        <div class="closed-services">
          <h4>Do not begin with these</h4>
          <p>They are closed to new customers, deprecated or ended. Older guides still name them.</p>
          <ul class="services">
            {closed.map((service) => (
              <ServiceEntry key={service.id} service={service} />
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
