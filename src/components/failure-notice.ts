/**
 * Says that a part of the page does not work, what that means for what is saved, and where it can be saved without that part. It
 * imports nothing: what failed may be a part that others need too.
 */
export function showFailure(): void {
  if (document.querySelector('.failure')) return;
  const notice = Object.assign(document.createElement('div'), { className: 'save-notice failure' });
  notice.setAttribute('role', 'alert');
  document.querySelector('.site-header')?.after(notice);
  notice.append(
    'A part of this page has failed or did not start. What was saved before is still in this browser. Reload the page. If that does not help, ',
    Object.assign(document.createElement('a'), {
      href: `${import.meta.env.BASE_URL.replace(/\/$/, '')}/about/rescue/`,
      textContent: 'the rescue page',
    }),
    ' saves everything as a file and needs none of these parts.',
  );
}
