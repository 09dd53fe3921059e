/**
 * Whether the site works without a network. `false` makes the next build publish a worker that removes itself and all it has
 * kept, at the same address, and pages that take the worker out: readers are rid of it at their next visit.
 */
export const OFFLINE: boolean = true;
