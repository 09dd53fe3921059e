/**
 * Runs before the first paint, so that a chosen theme does not flash, and so that what saved work will change is not seen before it
 * is there (`styles/pending.css`). It is the only inline script we write; the policy names it
 * by its hash, so it must not change between configuration and page.
 */
export const THEME_SCRIPT =
  "(function(d){d.classList.add('js');try{var t=localStorage.getItem('mlr:theme');if(t==='light'||t==='dark')d.dataset.theme=t;if(localStorage.getItem('mlr:schema'))d.classList.add('returning')}catch(e){}})(document.documentElement)";
