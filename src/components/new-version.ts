/** Shows the notice of a new version; nothing reloads before the reader says so. */
export function showNotice(reload: () => void): void {
  if (document.querySelector('.new-version')) return;
  const button = (textContent: string, press: () => void) => {
    const element = Object.assign(document.createElement('button'), { type: 'button', textContent });
    element.addEventListener('click', press);
    return element;
  };
  const notice = Object.assign(document.createElement('div'), { className: 'notice new-version', role: 'status' });
  document.querySelector('.site-header')?.after(notice);
  notice.append(
    Object.assign(document.createElement('p'), {
      textContent: 'A new version of this site is ready. Reload when it suits you.',
    }),
    button('Reload', reload),
    ' ',
    button('Later', () => notice.remove()),
  );
}
