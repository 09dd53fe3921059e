/**
 * Runs before the first paint, so that a chosen theme does not flash. It is the only inline script we write; the policy names it
 * by its hash, so it must not change between configuration and page.
 */
export const THEME_SCRIPT =
  "(function(d){d.classList.add('js');try{var t=localStorage.getItem('mlr:theme');if(t==='light'||t==='dark')d.dataset.theme=t}catch(e){}})(document.documentElement)";
